using PaperSearch.Tests.Specs;
using PaperSearch.Text.Acronyms;

namespace PaperSearch.Tests.Text;

/// <summary>Runs the rows of acronyms.md.</summary>
public sealed class AcronymReaderTests
{
    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in SpecFile.Rows("Text", "acronyms.md"))
            rows.Add(row.Code("text"), row.Text("defines"));
        return rows;
    }

    [Fact]
    public void Spec_has_rows() => Assert.True(Rows().Count > 60);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Text_defines_what_the_spec_says(string text, string defines) =>
        Assert.Equal(defines, string.Join("; ", AcronymReader.Read(text).Select(d => $"{d.Acronym} = {d.LongForm}")));

    [Theory]
    [InlineData("k-NN", "knn")]
    [InlineData("KNN", "knn")]
    [InlineData("R&D", "rd")]
    [InlineData("ΛCDM", "λcdm")]
    [InlineData("COVID-19", "covid19")]
    public void All_ways_to_write_an_acronym_have_one_key(string acronym, string key) =>
        Assert.Equal(key, ShortForms.KeyOf(acronym));

    [Fact]
    public void Meaning_is_the_same_however_it_is_written()
    {
        string[] texts =
        [
            "click-through rate (CTR)", "Click-Through Rates (CTR)", "CLICK-THROUGH RATE (CTR)", "click through\n  rate (CTR)",
        ];

        var terms = texts.Select(text => Assert.Single(AcronymTerm.Of(text, null))).ToList();

        Assert.Single(terms.Select(term => term.Meaning).Distinct(StringComparer.Ordinal));
        Assert.Equal("click through rate", terms[^1].LongForm);
        Assert.All(terms, term => Assert.Equal(term, AcronymTerm.Parse(term.ToString())));
    }

    [Fact]
    public void Paper_that_defines_twice_counts_once() =>
        Assert.Single(AcronymTerm.Of("Generative adversarial networks (GAN)", "A generative adversarial network (GAN) is"));
}
