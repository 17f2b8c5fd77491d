using System.Text;
using CsCheck;
using PaperSearch.Names;
using PaperSearch.Tests.Embedded;
using PaperSearch.Tests.Sampling;

namespace PaperSearch.Tests.Names;

/// <summary>Names told apart by their letters alone, compared with names read as words.</summary>
public sealed class NameMatcherTests
{
    private static readonly string[] given =
    [
        "Zhaoxin", "Z.", "Z.X.", "ZX", "Jean-Pierre", "J. P.", "Émilie", "Hans", "H", "Li", "An", "\\'Emilie", "d", "SR",
        "J.R.", "II", "Jean", "Jeanpierre", "Zhao-xin", "Yu.", "Yuri", "Chr.", "LI", "XM", "Abd al-Rahman", "山田",
    ];

    private static readonly string[] families =
    [
        "Huan", "HUAN", "Müller", "Mueller", "Muller", "Muellerova", "van der Maaten", "'t Hooft", "O'Brien", "Obrien",
        "D'Alembert", "Li", "Ng", "Xue", "Schr\\\"odinger", "Schroedinger", "Jr.", "Smith Jr.",
        "Petrov II", "Poincaré", "Team", "Sky Team", "Har-Peled",
        "Harpeled", "Peled", "vandermaaten", "Mac Donald", "MacDonald", "Ó Briain", "O Briain", "al-Khwarizmi", "Al Khwarizmi",
        "Alkhwarizmi", "\u001FGarcía Márquez", "Garcia", "GarciaMarquez", "LI", "Wei Li 0001", "山田太郎", "太郎", "E", "Jean Pierre",
    ];

    private static readonly Gen<string> names = Gen.Select(Of(given), Of(given), Of(families), Gen.Int[0, 4]).Select(
        (first, middle, family, form) => form switch
        {
            0 => $"{first} {family}",
            1 => $"{first} {middle} {family}",
            2 => $"{family} {first}",
            3 => $"{family}, {first}",
            _ => family,
        });

    [Fact]
    public void Name_that_is_surely_another_by_its_letters_is_another_by_its_words() =>
        Gen.Select(names, names).ForAll(25_000, (asked, author) =>
        {
            var matcher = new NameMatcher(asked);
            Assert.False(matcher.IsSurelyAnother(Encoding.UTF8.GetBytes(author)) && matcher.Matches(author));
        });

    [Fact]
    public void Name_in_UTF8_is_compared_as_its_letters_are() => Gen.Select(names, names).ForAll(25_000, (asked, author) =>
    {
        var matcher = new NameMatcher(asked);
        Assert.Equal(matcher.Matches(author), matcher.Matches(Encoding.UTF8.GetBytes(author)));
    });

    [Fact]
    public void Comparing_takes_no_memory_for_each_name()
    {
        var matcher = new NameMatcher("Müller, Jean-Pierre, Jr.");
        byte[][] authors = [.. given.SelectMany(g => families, (g, f) => $"{g} {f}").Where(name => !name.Contains('\\'))
            .Select(Encoding.UTF8.GetBytes)];
        var taken = new long[authors.Length];
        // The first time its buffers grow.
        for (var time = 0; time < 2; time++)
        {
            for (var i = 0; i < authors.Length; i++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                matcher.Matches(authors[i]);
                taken[i] = GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }
        Assert.Empty(authors.Zip(taken).Where(pair => pair.Second > 0).Select(pair => Encoding.UTF8.GetString(pair.First)));
    }

    [Fact]
    public void Plain_name_of_others_is_surely_another()
    {
        Assert.True(new NameMatcher("Huan, Z").IsSurelyAnother("Zhaoxin Hu"u8));
        Assert.False(new NameMatcher("Huan, Z").IsSurelyAnother("Zhaoxin HUAN"u8));
    }

    [Fact]
    public void Name_of_thousands_of_words_takes_memory_by_their_number_and_not_by_its_square()
    {
        var name = string.Join(' ', Enumerable.Range(0, 5000).Select(i => "Huan" + (char)('a' + (i % 26))));
        new NameMatcher("Huan, Z").Matches(name);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(new NameMatcher(name).Matches(name));
        // Two hundred million as one form for each word.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Fact]
    public async Task Author_of_thousands_of_words_is_looked_for_and_is_nobody()
    {
        using var index = new TemporaryIndex();
        var paper = new Paper { Id = PaperId.Parse("a"), Title = "A", Authors = [new Author("Zhaoxin Huan")] };
        await index.Index.ImportAsync([paper]);
        Assert.Null(index.Index.GetAuthor(string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"huan{i}"))));
    }

    [Fact]
    public void Letter_alone_is_found_among_joined_initials_however_the_name_is_encoded()
    {
        var matcher = new NameMatcher("z");
        Assert.True(matcher.Matches("ZX Huan"));
        Assert.True(matcher.Matches("ZX Huan"u8));
    }

    [Fact]
    public void Initials_alone_are_nobody() => Assert.False(new NameMatcher("A b").CanMatch);

    private static Gen<string> Of(string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
