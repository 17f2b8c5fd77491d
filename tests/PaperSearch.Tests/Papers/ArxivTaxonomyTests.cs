namespace PaperSearch.Tests.Papers;

public sealed class ArxivTaxonomyTests
{
    [Theory]
    [InlineData("cs.LG", "cs.LG", "Machine Learning", "cs")]
    [InlineData("CS.lg", "cs.LG", "Machine Learning", "cs")]
    [InlineData(" LG ", "cs.LG", "Machine Learning", "cs")]
    [InlineData("IR", "cs.IR", "Information Retrieval", "cs")]
    [InlineData("DC", "cs.DC", "Distributed, Parallel, and Cluster Computing", "cs")]
    [InlineData("CL", "cs.CL", "Computation and Language", "cs")]
    [InlineData("cv", "cs.CV", "Computer Vision and Pattern Recognition", "cs")]
    [InlineData("math.CV", "math.CV", "Complex Variables", "math")]
    [InlineData("hep-th", "hep-th", "High Energy Physics - Theory", "physics")]
    [InlineData("math-ph", "math-ph", "Mathematical Physics", "physics")]
    [InlineData("math.MP", "math.MP", "Mathematical Physics", "math")]
    [InlineData("astro-ph.CO", "astro-ph.CO", "Cosmology and Nongalactic Astrophysics", "astro-ph")]
    [InlineData("cmp-lg", "cmp-lg", "Computation and Language (until 1998)", "cs")]
    [InlineData("cs", "cs", "Computer Science", null)]
    [InlineData("cond-mat", "cond-mat", "Condensed Matter", null)]
    [InlineData("Cystic Fibrosis", "Cystic Fibrosis", "Cystic Fibrosis", null)]
    [InlineData("XX", "XX", "XX", null)]
    public void Resolve_of_a_code_gives_code_name_and_group(string code, string expected, string name, string? parent)
    {
        Assert.Equal(new Category(expected, name, parent), ArxivTaxonomy.Resolve(code));
        Assert.Equal(ArxivTaxonomy.Resolve(code), ArxivTaxonomy.Resolve(code.AsSpan()));
    }

    [Fact]
    public void All_is_sound()
    {
        Assert.Equal(ArxivTaxonomy.All.Count,
            ArxivTaxonomy.All.Select(c => c.Code).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        foreach (var category in ArxivTaxonomy.All)
        {
            Assert.Same(category, ArxivTaxonomy.Resolve(category.Code));
            Assert.False(string.IsNullOrWhiteSpace(category.Name));
            if (category.Parent is null)
                continue;
            // Two levels: a group has no group.
            Assert.True(ArxivTaxonomy.IsKnown(category.Parent), category.Code);
            Assert.Null(ArxivTaxonomy.Resolve(category.Parent).Parent);
            if (category.Code.Contains('.', StringComparison.Ordinal))
                Assert.Equal(category.Parent, category.Code.Split('.')[0]);
        }
    }

    // The counts of arXiv's own page (arxiv.org/category_taxonomy).
    [Theory]
    [InlineData("cs.", 40)]
    [InlineData("econ.", 3)]
    [InlineData("eess.", 4)]
    [InlineData("math.", 32)]
    [InlineData("astro-ph.", 6)]
    [InlineData("cond-mat.", 9)]
    [InlineData("nlin.", 5)]
    [InlineData("physics.", 22)]
    [InlineData("q-bio.", 10)]
    [InlineData("q-fin.", 9)]
    [InlineData("stat.", 6)]
    public void All_has_every_category_of_a_group(string prefix, int count) =>
        Assert.Equal(count, ArxivTaxonomy.All.Count(c => c.Code.StartsWith(prefix, StringComparison.Ordinal)));

    [Theory]
    [InlineData("machine learning", "cs.LG stat.ML")]
    [InlineData("Computer-Science", "cs")]
    [InlineData("distributed cluster", "cs.DC")]
    [InlineData("no such category", "")]
    [InlineData(" - ", "")]
    public void FindByName_finds_the_name_or_all_its_words(string name, string codes) =>
        Assert.Equal(codes, string.Join(' ', ArxivTaxonomy.FindByName(name).Select(c => c.Code)));
}
