using PaperSearch.Names;

namespace PaperSearch.Tests.Embedded.Searching;

/// <summary>The ways in which people ask for a paper they know of.</summary>
public sealed class KnownPaperTests : IAsyncLifetime
{
    private readonly TemporaryIndex papers = new();

    public async ValueTask InitializeAsync() => await papers.Index.ImportAsync(
        [
            Of("classes", "Metric characterizations of some classes of Banach spaces",
                "On metric characterizations. Banach spaces, Banach spaces.", "A. Smith", 2014),
            Of("on-classes", "On metric characterizations of some classes of Banach spaces", null, "B. Ostrovskii", 2011),
            Of("geometry", "Geometry without Topology",
                "Geometry as a new conception of geometry, without topology.", "Y. Rylov", 2000),
            Of("conception", "Geometry without topology as a new conception of geometry", "We discuss it.", "Y. Rylov", 2001),
            Of("free", "Minimum weighted colorings of ($P_5, \\bar{P}_5$)-free graphs and related graph classes",
                null, "C. Hoang", 2014),
            Of("attention", "Attention Is All You Need",
                "The dominant sequence transduction models are based on recurrent networks.", "Ashish Vaswani", 2017),
            Of("tensor", "Tensor2Tensor for neural machine translation",
                "Attention and more attention: all you need.", "Ashish Vaswani", 2018),
            Of("other", "Attention in vision", null, "Maria Other", 2017),
            Of("higgs", "Observation of a new particle in the search for the Higgs boson", null, "G. Aad", 2012),
        ],
        TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        papers.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("Metric characterizations of some classes of Banach spaces", "classes")]
    [InlineData("On metric characterizations of some classes of Banach spaces", "on-classes")]
    [InlineData("Geometry without Topology", "geometry")]
    [InlineData("Geometry without topology as a new conception of geometry", "conception")]
    [InlineData("Minimum weighted colorings of ($P_5, \\bar{P}_5$)-free graphs and related graph classes", "free")]
    [InlineData("attention is all you need", "attention")]
    [InlineData("Attenton Is All You Need", "attention")]
    [InlineData("vaswani2017attention", "attention")]
    [InlineData("Vaswani_2018_tensor2tensor", "tensor")]
    [InlineData("Vaswani:2017", "attention")]
    [InlineData("Aad:2012tfa", "higgs")]
    [InlineData(
        "A. Vaswani et al., \"Attention is all you need,\" in Advances in Neural Information Processing Systems, vol. 30, "
        + "pp. 5998-6008, 2017.", "attention")]
    [InlineData("Hoang, C. (2014). Minimum weighted colorings of free graphs. arXiv preprint.", "free")]
    [InlineData("The dominant sequence transduction models are based on recurrent networks.", "attention")]
    public void Question_puts_its_paper_first(string query, string id) => Assert.Equal(id, papers.Ids(query)[0]);

    [Fact]
    public void Phrase_that_no_paper_has_together_with_the_words_gives_way_and_is_told()
    {
        var page = papers.Index.Search("\"attention vision topology\" banach");

        Assert.NotEmpty(page.Hits);
        Assert.Equal("relaxed", Assert.Single(page.Query.Warnings).Code);
    }

    private static Paper Of(string id, string title, string? text, string author, int year) =>
        new()
        {
            Id = PaperId.Parse(id),
            Title = title,
            Abstract = text,
            Authors = [AuthorParser.Parse(author)],
            Date = new PaperDate(year),
        };
}
