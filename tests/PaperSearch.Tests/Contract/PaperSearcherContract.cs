using PaperSearch.Searching;

namespace PaperSearch.Tests.Contract;

/// <summary>
/// What every backend promises, whatever it is made of: a backend runs it by deriving from it. It speaks of ids, order, counts
/// and marks only. What a backend says it cannot do is not asked of it.
/// </summary>
public abstract partial class PaperSearcherContract<TBackend>(ContractCorpus<TBackend> corpus)
    : IClassFixture<ContractCorpus<TBackend>>
    where TBackend : IContractBackend, new()
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IPaperSearcher Searcher => corpus.Backend.Searcher;

    [Fact]
    public async Task State_has_a_name_and_counts_the_papers()
    {
        var state = await Searcher.InfoAsync(Cancellation);

        Assert.NotEmpty(state.Name);
        Assert.Equal(ContractPapers.All.Count, state.Papers);
        Assert.Equal(state, (await SearchAsync("gravity")).Index);
    }

    [Theory]
    [InlineData("1706.03762", ContractPapers.Attention)]
    [InlineData("arXiv:1706.03762v5", ContractPapers.Attention)]
    [InlineData("https://arxiv.org/abs/1706.03762", ContractPapers.Attention)]
    [InlineData("https://doi.org/10.1103/PhysRevLett.116.061102", ContractPapers.Merger)]
    [InlineData(" meta ", "meta")]
    public async Task Paper_is_given_whole_by_any_spelling_of_its_id(string spelling, string id) => Assert.Equal(
        ContractPapers.All.Single(paper => paper.Id.Value == id),
        await Searcher.GetAsync(PaperId.Parse(spelling), Cancellation));

    [Fact]
    public async Task Paper_is_given_by_the_doi_of_its_journal()
    {
        await using var backend = await CreateAsync(
            [new Paper { Id = PaperId.Parse("physics/9403001"), Title = "A", Doi = "10.1063/1.2814991" }]);

        foreach (var spelling in (string[])["10.1063/1.2814991", "doi:10.1063/1.2814991", "https://doi.org/10.1063/1.2814991"])
            Assert.Equal("A", (await backend.Searcher.GetAsync(PaperId.Parse(spelling), Cancellation))?.Title);
        Assert.Null(await backend.Searcher.GetAsync(PaperId.Parse("10.1063/1.2814992"), Cancellation));
    }

    [Theory]
    [InlineData("META")]
    [InlineData("met")]
    [InlineData("9999.99999")]
    public async Task Paper_that_is_not_there_is_none(string id) =>
        Assert.Null(await Searcher.GetAsync(PaperId.Parse(id), Cancellation));

    [Fact]
    public async Task Hit_holds_the_paper_as_it_came_in_and_its_place()
    {
        var page = await SearchAsync(new SearchRequest { Sort = Needed(SortOrder.Newest), Size = 1000 });

        Assert.Equal(Enumerable.Range(1, ContractPapers.All.Count), page.Hits.Select(hit => hit.Rank));
        Assert.All(page.Hits, hit => Assert.Equal(ContractPapers.All.Single(paper => paper.Id.Value == hit.Id), hit.Paper));
    }

    [Fact]
    public async Task Total_counts_all_hits_whatever_the_page()
    {
        foreach (var size in (int[])[0, 1, 2, 1000])
        {
            var page = await SearchAsync(new SearchRequest { Query = "gravity", Size = size });
            Assert.Equal(Math.Min(size, 3), page.Hits.Count);
            Assert.Equal(new TotalHits(3, page.Total.Exact), page.Total);
            Assert.True(page.Total.Exact || !Searcher.Abilities.ExactTotals);
            Assert.Null(page.CutOff);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(SearchPlanner.MaximumSize + 1)]
    public Task Size_out_of_range_is_a_mistake_of_the_caller(int size) =>
        Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => SearchAsync(new SearchRequest { Size = size }));

    [Fact]
    public async Task Order_and_facet_that_there_are_not_are_mistakes_of_the_caller()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => SearchAsync(new SearchRequest { Sort = (SortOrder)99 }));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => SearchAsync(new SearchRequest { Facets = [new("planet")] }));
        Assert.ThrowsAny<ArgumentException>(() => Searcher.ExportAsync(new SearchRequest { Sort = (SortOrder)99 }));
        Assert.ThrowsAny<ArgumentException>(() => Searcher.ExportIdsAsync(new SearchRequest { Sort = (SortOrder)99 }));
    }

    [Fact]
    public async Task Cancelled_work_ends()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Searcher.SearchAsync("zzzqq", cancelled).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Searcher.GetAuthorAsync("Huan", 1, cancelled).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Searcher.ExportAsync("*", cancelled).CountAsync(CancellationToken.None).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Searcher.ExportAsync("*", CancellationToken.None).CountAsync(cancelled).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Searcher.ExportIdsAsync("*", cancelled).CountAsync(CancellationToken.None).AsTask());
    }

    /// <summary>A backend of its own for a test that changes what is in it.</summary>
    private static async Task<TBackend> CreateAsync(IEnumerable<Paper> papers)
    {
        var backend = new TBackend();
        await backend.LoadAsync([.. papers]);
        return backend;
    }

    private static string[] Ids(SearchPage page) => [.. page.Hits.Select(hit => hit.Id)];

    private static string[] Sorted(params IEnumerable<string> ids) => [.. ids.Order(StringComparer.Ordinal)];

    /// <summary>Ids that a table of a theory has in one text.</summary>
    private static string[] Listed(string ids) => ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static void Needs(bool ability) => Assert.SkipUnless(ability, "The backend cannot do this, and says so.");

    private SortOrder Needed(SortOrder sort)
    {
        Needs(Searcher.Abilities.Sorts.Contains(sort));
        return sort;
    }

    /// <summary>Facets to count.</summary>
    private ValueList<FacetRequest> Counting(params IEnumerable<FacetRequest> facets)
    {
        Needs(facets.All(facet => Searcher.Abilities.Facets.Contains(facet.Name)));
        return facets.ToValueList();
    }

    private Task<SearchPage> SearchAsync(SearchRequest request) => Searcher.SearchAsync(request, Cancellation).AsTask();

    /// <summary>What a query finds, in order; not asked where the backend reads it more weakly.</summary>
    private async Task<string[]> FindAsync(SearchRequest request)
    {
        var page = await SearchAsync(request with { Size = 1000 });
        Needs(page.Query.Warnings.All(warning => warning.Code != "unsupported"));
        return Ids(page);
    }
}
