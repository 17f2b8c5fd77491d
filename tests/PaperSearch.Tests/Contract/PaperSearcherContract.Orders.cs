using PaperSearch.Searching;

namespace PaperSearch.Tests.Contract;

/// <content>In which order hits come, page by page and all together.</content>
public abstract partial class PaperSearcherContract<TBackend>
{
    private const string undated = " gravity-b gravity-c untitled";

    private const string newestFirst = "learned prompting meta " + ContractPapers.Attention + " " + ContractPapers.Merger
        + " tsne gravity-a " + ContractPapers.Superstrings + " greek poincare planar" + undated;

    private const string oldestFirst = "planar greek poincare " + ContractPapers.Superstrings + " gravity-a tsne "
        + ContractPapers.Merger + " " + ContractPapers.Attention + " meta prompting learned" + undated;

    private const string mostCitedFirst = ContractPapers.Attention + " tsne " + ContractPapers.Superstrings + " "
        + ContractPapers.Merger + " planar meta gravity-a greek poincare prompting learned" + undated;

    public static TheoryData<SortOrder> AllOrders => new(Enum.GetValues<SortOrder>());

    [Fact]
    public async Task Title_of_a_paper_puts_it_first()
    {
        foreach (var group in ContractPapers.All.GroupBy(paper => paper.Title))
            Assert.Equal(group.Min(paper => paper.Id.Value), (await FindAsync(group.Key))[0]);
    }

    [Fact]
    public async Task More_and_rarer_words_rank_higher_and_scores_fall()
    {
        // Both words; the rare one; the one that three papers have.
        Assert.Equal(["gravity-a", "poincare"], (await FindAsync("gravity weak poincare"))[..2]);
        var hits = (await SearchAsync("gravity weak poincare learning rays time path")).Hits;
        Assert.All(hits.Zip(hits.Skip(1)), pair => Assert.True(pair.First.Score >= pair.Second.Score));
        Assert.All(hits, hit => Assert.True(hit.Score > 0));
    }

    [Theory]
    [InlineData(SortOrder.Newest, newestFirst)]
    [InlineData(SortOrder.Oldest, oldestFirst)]
    [InlineData(SortOrder.MostCited, mostCitedFirst)]
    // All came in at once.
    [InlineData(SortOrder.Added, newestFirst)]
    // All hits score the same.
    [InlineData(SortOrder.Relevance, newestFirst)]
    public async Task Papers_without_the_value_come_last_and_ties_are_broken_by_date_then_id(SortOrder sort, string ids) =>
        Assert.Equal(Listed(ids), await FindAsync(new SearchRequest { Sort = Needed(sort) }));

    [Theory]
    [MemberData(nameof(AllOrders))]
    public async Task Walking_pages_of_any_size_gives_every_hit_once_in_order(SortOrder sort)
    {
        Needs(Searcher.Abilities.Cursors);
        await using var backend = await CreateAsync(ContractPapers.Many(300));
        foreach (var query in (string[])["lattice", "lattice stars", "*", "stars year:1992"])
        {
            var request = new SearchRequest { Query = query, Sort = Needed(sort), Highlight = false };
            var whole = await backend.Searcher.SearchAsync(request with { Size = 1000 }, Cancellation);
            Assert.Null(whole.Next);
            foreach (var size in (int[])[7, 64, 300])
            {
                var walked = await WalkAsync(backend, request with { Size = size });
                Assert.Equal(Ids(whole), walked.Select(hit => hit.Id));
                Assert.Equal(Enumerable.Range(1, walked.Count), walked.Select(hit => hit.Rank));
            }
        }
    }

    [Theory]
    [InlineData(SortOrder.Newest)]
    [InlineData(SortOrder.Oldest)]
    [InlineData(SortOrder.MostCited)]
    [InlineData(SortOrder.Added)]
    public async Task Walk_by_value_goes_on_while_other_papers_come_in(SortOrder sort)
    {
        Needs(Searcher.Abilities.Cursors);
        await using var backend = await CreateAsync(ContractPapers.Many(60));
        var request = new SearchRequest { Query = "lattice", Sort = Needed(sort), Size = 9 };
        var before = await WalkAsync(backend, request);
        var during = await WalkAsync(
            backend, request, page => backend.ChangeAsync(ContractPapers.Put("new-" + page, "Nothing of that")));

        Assert.Equal(before.Select(hit => hit.Id), during.Select(hit => hit.Id));
    }

    [Fact]
    public async Task Papers_that_came_in_last_come_first_and_a_record_that_is_replaced_keeps_its_time()
    {
        var request = new SearchRequest { Sort = Needed(SortOrder.Added), Highlight = false };
        await using var backend = await CreateAsync([]);
        var first = backend.Clock.Now;
        await backend.ChangeAsync(Put("new", 2024));
        backend.Clock.Now += TimeSpan.FromDays(1);
        await backend.ChangeAsync(Put("late", 1950), Put("old", 1960));
        backend.Clock.Now += TimeSpan.FromDays(1);
        // The same paper once more, later dated.
        await backend.ChangeAsync(Put("new", 2025));
        Assert.Equal(["old", "late", "new"], Ids(await backend.Searcher.SearchAsync(request, Cancellation)));
        var hits = (await backend.Searcher.SearchAsync(request, Cancellation)).Hits;
        Assert.Equal([first.AddDays(1), first.AddDays(1), first], hits.Select(hit => hit.Added));
        Assert.Equal(2025, hits[2].Paper.Date?.Year);
        foreach (var (query, count) in ((string, int)[])
            [("added:2026-01-01", 1), ("added:2026-01-02", 2), ("added:>=2026-01-02", 2), ("added:2026", 3), ("added:<2026", 0)])
            Assert.Equal(count, (await backend.Searcher.SearchAsync(query, Cancellation)).Total.Value);

        // What was deleted comes in anew.
        await backend.ChangeAsync(PaperChange.Delete(PaperId.Parse("new")));
        await backend.ChangeAsync(Put("new", 2024));
        var page = await backend.Searcher.SearchAsync(request with { Size = 1 }, Cancellation);
        Assert.Equal(("new", first.AddDays(2)), (page.Hits[0].Id, page.Hits[0].Added));

        static PaperChange Put(string id, int year) => PaperChange.Put(
            new Paper { Id = PaperId.Parse(id), Title = "Gravity", Date = new PaperDate(year) });
    }

    [Fact]
    public async Task Cursor_fits_only_its_own_query_filters_and_order()
    {
        Needs(Searcher.Abilities.Cursors);
        var request = new SearchRequest { Query = "gravity", Size = 1 };
        var next = (await SearchAsync(request)).Next;
        Assert.NotNull(next);

        await MismatchAsync(request with { Cursor = "%%%" });
        await MismatchAsync(request with { Cursor = "x" });
        await MismatchAsync(request with { Cursor = next, Query = "weak" });
        await MismatchAsync(request with { Cursor = next, Filters = new() { HasCode = false } });
        await MismatchAsync(request with { Cursor = next, Sort = Needed(SortOrder.Newest) });
        // Page and presentation may change on the way; another spelling of the query is the same query.
        var other = request with { Cursor = next, Query = " gravity ", Size = 5, Highlight = false };
        Assert.Equal(2, (await SearchAsync(other)).Hits.Count);

        async Task MismatchAsync(SearchRequest foreign) => Assert.Equal(
            PaperSearchError.CursorMismatch, (await Assert.ThrowsAsync<PaperSearchException>(() => SearchAsync(foreign))).Error);
    }

    [Theory]
    [MemberData(nameof(AllOrders))]
    public async Task Export_gives_all_hits_in_the_order_of_the_pages(SortOrder sort)
    {
        Needs(Searcher.Abilities.Export);
        await using var backend = await CreateAsync(ContractPapers.Many(300));
        var request = new SearchRequest
        {
            Query = "lattice stars year:1990..1994",
            Filters = new() { Authors = ["Ann Author1"] },
            Sort = Needed(sort),
        };
        var page = await backend.Searcher.SearchAsync(request with { Size = 1000 }, Cancellation);
        Assert.True(page.Total.Value > 20);

        var export = backend.Searcher.ExportAsync(request with { Size = 3, Cursor = "x" }, Cancellation);
        var exported = await export.ToListAsync(Cancellation);

        Assert.Equal(page.Hits.Select(hit => hit.Paper), exported);
        var ids = backend.Searcher.ExportIdsAsync(request with { Size = 3 }, Cancellation);
        Assert.Equal(exported.Select(paper => paper.Id), await ids.ToListAsync(Cancellation));
    }

    private static async Task<List<SearchHit>> WalkAsync(TBackend backend, SearchRequest request, Func<int, Task>? between = null)
    {
        var walked = new List<SearchHit>();
        for (var pages = 0; ; pages++)
        {
            var page = await backend.Searcher.SearchAsync(request, Cancellation);
            walked.AddRange(page.Hits);
            if (page.Next is null)
                return walked;
            request = request with { Cursor = page.Next };
            if (between is not null)
                await between(pages);
        }
    }
}
