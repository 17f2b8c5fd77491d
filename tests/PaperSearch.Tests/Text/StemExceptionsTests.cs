using PaperSearch.Text;

namespace PaperSearch.Tests.Text;

/// <summary>Words that Porter2 joins: those of another meaning stay apart, forms of one word together.</summary>
public sealed class StemExceptionsTests
{
    [Theory]
    [InlineData("universe", "university", "universal")]
    [InlineData("relate relation", "relative", "relativity", "relational")]
    [InlineData("general", "generalize", "generate")]
    [InlineData("organ", "organic", "organism", "organization")]
    [InlineData("operator", "operate operating operation operational")]
    [InlineData("complex", "complexity")]
    [InlineData("integral", "integrate integration", "integrity", "integrable integrability")]
    [InlineData("position", "positive")]
    [InlineData("local", "localize localization", "locality")]
    [InlineData("product", "production")]
    [InlineData("process processes", "processing processed")]
    [InlineData("rate rates", "rating ratings")]
    [InlineData("sense", "sensing")]
    [InlineData("close closing", "closed")]
    [InlineData("rank", "ranking rankings")]
    [InlineData("author", "authority authorities")]
    [InlineData("hyperbolic hyperbolicity", "hyperbole")]
    [InlineData("levi", "levy")]
    [InlineData("journal", "journalism")]
    [InlineData("alone", "alon")]
    [InlineData("derive derivation", "derivative derivatives")]
    public void Words_of_different_meaning_stay_apart(params string[] families)
    {
        var stems = families.Select(words => words.Split(' ').Select(WordStems.Of).Distinct().ToArray()).ToArray();
        Assert.All(stems, family => Assert.Single(family));
        Assert.Equal(families.Length, stems.Select(family => family[0]).Distinct().Count());
    }

    [Theory]
    [InlineData("university universities University's")]
    [InlineData("compute computing computation computations computational computationally computer computers")]
    [InlineData("generalise generalize generalizing generalization generalisations")]
    [InlineData("optimal optimize optimization optimality optimiser")]
    [InlineData("organise organization organisations organizing")]
    [InlineData("depend dependent dependence")]
    [InlineData("absolute absolutely")]
    public void Forms_of_one_word_stay_together(string words) =>
        Assert.Single(words.ToLowerInvariant().Replace("'s", "").Split(' ').Select(WordStems.Of).Distinct());

    [Fact]
    public void Each_row_is_needed_and_gives_a_stem_no_other_word_has()
    {
        var rows = ReadTable();
        var stems = rows.Select(row => row.Stem).ToList();
        Assert.Equal(stems.Order(StringComparer.Ordinal), stems);
        Assert.Equal(stems.Count, stems.Distinct().Count());
        foreach (var (stem, forms) in rows)
        {
            foreach (var form in forms)
            {
                Assert.NotEqual((form, stem), (form, Porter(form)));
                Assert.Equal((form, stem), (form, WordStems.Of(form)));
                Assert.True(stem.Length <= form.Length + WordForms.MostGrowth, form);
            }
        }
    }

    private static List<(string Stem, string[] Forms)> ReadTable()
    {
        using var table = EmbeddedTable.Open("stem-exceptions.tsv");
        return [.. table.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')
            .Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1].Split(' ')))];
    }

    private static string Porter(string word)
    {
        var buffer = word.ToCharArray();
        return new string(buffer, 0, PorterStemmer.Stem(buffer, word.Length));
    }
}
