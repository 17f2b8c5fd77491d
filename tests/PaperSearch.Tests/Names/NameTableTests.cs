using PaperSearch.Names;
using PaperSearch.Text;

namespace PaperSearch.Tests.Names;

/// <summary>A word of the table is known to all that read names.</summary>
public sealed class NameTableTests
{
    public static TheoryData<string> Particles() => Words("particle");

    public static TheoryData<string> Suffixes() => [.. Words("suffix"), .. Words("numeral")];

    public static TheoryData<string> Groups() => Words("group");

    [Theory]
    [MemberData(nameof(Particles))]
    public void Particle_begins_the_family_name_in_every_reading(string particle)
    {
        Assert.Equal($"{particle} Maar", AuthorParser.Parse($"Zoe {particle} Maar").Family);
        Assert.True(NameKeys.Read($"{particle} Maar").HasParticle);
        Assert.True(new NameMatcher($"{particle} Maar").Matches($"Zoe {particle} Maar"));
    }

    [Theory]
    [MemberData(nameof(Suffixes))]
    public void Suffix_belongs_to_the_name_before_it_in_every_reading(string suffix)
    {
        var author = AuthorParser.Parse($"John Smith, {suffix}");
        // With points in it "Ph.D." would be two words.
        Assert.Equal(new Author("Smith", "John", suffix.Replace(".", "", StringComparison.Ordinal)), author);
        Assert.Equal(["john", "smith"], NameKeys.Read(author.DisplayName).Words);
        Assert.True(new NameMatcher("Smith, John").Matches(author.DisplayName));
        Assert.True(new NameMatcher("Smith, John").Matches(author.DisplayName.ToUpperInvariant()));
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void Group_is_a_whole_in_every_reading(string group)
    {
        Assert.Equal(new Author($"Deep Sky {group}"), AuthorParser.Parse($"Deep Sky {group}"));
        Assert.True(new NameMatcher($"Sky {group}").Matches($"Deep Sky {group}"));
        Assert.False(new NameMatcher($"Deep {group}").Matches($"Deep Sky {group}"));
    }

    [Theory]
    [InlineData("Van", true)]
    [InlineData("st.", true)]
    [InlineData("’t", true)]
    [InlineData("t", false)]
    [InlineData("", false)]
    [InlineData(".", false)]
    [InlineData("vanished", false)]
    public void Case_a_dot_at_the_end_and_the_form_of_an_apostrophe_make_no_difference(string word, bool isParticle) =>
        Assert.Equal(isParticle, NameTable.IsParticle(word));

    [Theory]
    [InlineData("J.R.")]
    [InlineData("I.I.")]
    [InlineData("Md")]
    public void Initials_and_given_names_are_no_suffixes(string word) => Assert.False(NameTable.IsSuffix(word));

    private static TheoryData<string> Words(string kind)
    {
        using var table = EmbeddedTable.Open("names.tsv");
        return [.. table.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Select(line => line.Split('\t'))
            .Where(row => row.Length == 2 && row[1] == kind).Select(row => row[0])];
    }
}
