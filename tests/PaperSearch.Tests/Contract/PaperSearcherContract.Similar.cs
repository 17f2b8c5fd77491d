using PaperSearch.Searching;

namespace PaperSearch.Tests.Contract;

/// <content>Papers that resemble another.</content>
public abstract partial class PaperSearcherContract<TBackend>
{
    private static readonly Paper[] topicPapers =
    [
        Of("waves-1", "Gravitational waves from neutron stars", "We detect waves of merging neutron stars."),
        Of("waves-2", "Neutron star mergers", "Merging neutron stars emit gravitational waves.", "astro-ph.HE"),
        Of("waves-3", "Detectors of gravitational waves", "Mirrors and lasers detect waves."),
        Of("genes-1", "Expression of genes in cells", "Genes of cells are expressed."),
        Of("genes-2", "Mutations of genes", "Cells with mutations, \"express\" $\\alpha$ proteins."),
        Of("alone", "Xylophones", null),
        Of("empty", "", null),
    ];

    [Fact]
    public async Task Papers_of_one_topic_resemble_each_other_most()
    {
        Needs(Searcher.Abilities.Similar);
        await using var backend = await CreateAsync(topicPapers);
        var page = await backend.Searcher.SimilarAsync(PaperId.Parse("waves-1"), Cancellation);

        Assert.Equal(["waves-2", "waves-3"], page!.Papers.Select(paper => paper.Paper.Id.Value));
        Assert.Equal(PaperId.Parse("waves-1"), page.Paper);
        Assert.Equal(topicPapers.Length, page.Index.Papers);
        Assert.All(page.Papers, paper => Assert.InRange(paper.Score, 0.05, 1));
        var shared = page.Papers[0].SharedWords.Select(word => word.ToLowerInvariant()).ToList();
        Assert.Contains("neutron", shared);
        Assert.Contains("gravitational", shared);
        Assert.All(page.Papers, paper => Assert.Null(paper.Explanation));
    }

    [Fact]
    public async Task Parts_of_a_likeness_add_up()
    {
        Needs(Searcher.Abilities.Similar);
        await using var backend = await CreateAsync(topicPapers);
        var page = await backend.Searcher.SimilarAsync(
            new SimilarRequest { Paper = PaperId.Parse("genes-1"), Explain = true }, Cancellation);

        var first = page!.Papers[0];
        Assert.Equal("genes-2", first.Paper.Id.Value);
        Assert.Equal(first.Score, first.Explanation!.Value, 1e-6);
        if (first.Explanation.Parts.Count > 0)
            Assert.Equal(first.Score, first.Explanation.Parts.Sum(part => part.Value), 1e-6);
    }

    [Fact]
    public async Task Text_finds_the_papers_that_it_resembles()
    {
        Needs(Searcher.Abilities.Similar);
        await using var backend = await CreateAsync(topicPapers);
        var page = await backend.Searcher.SimilarAsync(
            new SimilarRequest { Text = "How genes are expressed in a cell.", Size = 1 }, Cancellation);

        Assert.Null(page!.Paper);
        Assert.Equal(["genes-1"], page.Papers.Select(paper => paper.Paper.Id.Value));
    }

    [Theory]
    [InlineData("neutron star MERGERS", "")]
    [InlineData("", "Neutron star mergers")]
    public async Task Paper_whose_title_is_given_comes_first(string title, string text)
    {
        Needs(Searcher.Abilities.Similar);
        await using var backend = await CreateAsync(
        [
            .. topicPapers, Of("longer", "Neutron star mergers and mergers of a neutron star", null),
            Of("other", "Mergers: neutron star", null), Of("said", "Mergers", "Neutron star mergers. Neutron star mergers."),
        ]);
        var request = new SimilarRequest { Title = title, Text = text, Explain = true };
        var page = await backend.Searcher.SimilarAsync(request, Cancellation);

        Assert.Equal(("waves-2", 1f), (page!.Papers[0].Paper.Id.Value, page.Papers[0].Score));
        Assert.Contains("title", page.Papers[0].Explanation!.Text, Ordinal);
        Assert.Contains("longer", page.Papers.Select(paper => paper.Paper.Id.Value));
        Assert.Equal(page.Papers.Count, page.Papers.Select(paper => paper.Paper.Id).Distinct().Count());
        var one = await backend.Searcher.SimilarAsync(request with { Size = 1 }, Cancellation);
        Assert.Equal(["waves-2"], one!.Papers.Select(paper => paper.Paper.Id.Value));
    }

    [Fact]
    public async Task Equal_papers_resemble_each_other_wholly()
    {
        Needs(Searcher.Abilities.Similar);
        await using var backend = await CreateAsync([.. topicPapers, Of("copy", topicPapers[0].Title, topicPapers[0].Abstract)]);
        var page = await backend.Searcher.SimilarAsync(PaperId.Parse("waves-1"), Cancellation);

        Assert.Equal("copy", page!.Papers[0].Paper.Id.Value);
        Assert.Equal(1, page.Papers[0].Score, 1e-4);
    }

    [Fact]
    public async Task Similar_papers_pass_the_filters()
    {
        Needs(Searcher.Abilities.Similar);
        Needs(Searcher.Abilities.Facets.Contains(FacetNames.Category));
        await using var backend = await CreateAsync(topicPapers);
        var filters = new SearchFilters { Categories = ["astro-ph.HE"] };
        var request = new SimilarRequest { Paper = PaperId.Parse("waves-1"), Filters = filters };

        var page = await backend.Searcher.SimilarAsync(request, Cancellation);

        Assert.Equal(["waves-2"], page!.Papers.Select(paper => paper.Paper.Id.Value));
    }

    [Theory]
    [InlineData("alone")]
    [InlineData("empty")]
    public async Task Paper_that_shares_no_word_resembles_none(string id)
    {
        Needs(Searcher.Abilities.Similar);
        await using var backend = await CreateAsync(topicPapers);

        Assert.Empty((await backend.Searcher.SimilarAsync(PaperId.Parse(id), Cancellation))!.Papers);
    }

    [Fact]
    public async Task Paper_that_is_not_there_resembles_nothing()
    {
        Needs(Searcher.Abilities.Similar);
        await using var backend = await CreateAsync(topicPapers);

        Assert.Null(await backend.Searcher.SimilarAsync(PaperId.Parse("no-such-paper"), Cancellation));
        Assert.Empty((await backend.Searcher.SimilarAsync(new SimilarRequest { Title = "the of" }, Cancellation))!.Papers);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    [InlineData(-1)]
    public async Task Number_of_similar_papers_has_bounds(int size)
    {
        Needs(Searcher.Abilities.Similar);
        await using var backend = await CreateAsync(topicPapers);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => backend.Searcher.SimilarAsync(new SimilarRequest { Size = size }, Cancellation).AsTask());
    }

    private static Paper Of(string id, string title, string? text, string? category = null) => new()
    {
        Id = PaperId.Parse(id),
        Title = title,
        Abstract = text,
        Categories = category is null ? [] : [ArxivTaxonomy.Resolve(category)],
    };
}
