using PaperSearch.Searching;

namespace PaperSearch.Tests.Contract;

/// <content>What searches see of changes.</content>
public abstract partial class PaperSearcherContract<TBackend>
{
    [Fact]
    public async Task Empty_backend_answers_everything_with_nothing()
    {
        await using var backend = await CreateAsync([]);

        var request = new SearchRequest { Facets = Counting(new FacetRequest(FacetNames.Year)) };
        var page = await backend.Searcher.SearchAsync(request, Cancellation);

        Assert.Equal((0, 0), (page.Total.Value, page.Hits.Count));
        Assert.Empty(page.Facets[FacetNames.Year].Buckets);
        Assert.Empty((await backend.Searcher.SearchAsync("gravity \"short path\" -x author:huan", Cancellation)).Hits);
        Assert.Null(await backend.Searcher.GetAsync(PaperId.Parse("a"), Cancellation));
        Assert.Null(await backend.Searcher.GetAuthorAsync("Huan", 1, Cancellation));
        Assert.Equal(0, (await backend.Searcher.InfoAsync(Cancellation)).Papers);
    }

    [Fact]
    public async Task Added_replaced_and_deleted_papers_are_seen_by_the_next_search()
    {
        await using var backend = await CreateAsync(ContractPapers.All);
        var before = await backend.Searcher.InfoAsync(Cancellation);

        await backend.ChangeAsync(
            ContractPapers.Put("new", "Gravity Anew"),
            ContractPapers.Put("gravity-b", "On Levity"),
            PaperChange.Delete(PaperId.Parse("gravity-c")));

        Assert.Equal(Sorted("gravity-a", "new"), Sorted(Ids(await backend.Searcher.SearchAsync("gravity", Cancellation))));
        Assert.Equal(["gravity-b"], Ids(await backend.Searcher.SearchAsync("levity", Cancellation)));
        var counting = new SearchRequest { Size = 0, Facets = Counting(new FacetRequest(FacetNames.Category)) };
        var page = await backend.Searcher.SearchAsync(counting, Cancellation);
        Assert.Equal(ContractPapers.All.Count, page.Total.Value);
        Assert.Contains("physics 4 (gr-qc 2,", Shown(page.Facets[FacetNames.Category]), StringComparison.Ordinal);
        Assert.Null(await backend.Searcher.GetAsync(PaperId.Parse("gravity-c"), Cancellation));
        Assert.Equal("On Levity", (await backend.Searcher.GetAsync(PaperId.Parse("gravity-b"), Cancellation))!.Title);
        var after = await backend.Searcher.InfoAsync(Cancellation);
        Assert.True(after.Generation > before.Generation);
        Assert.Equal(ContractPapers.All.Count, after.Papers);
    }

    [Fact]
    public async Task Value_that_nobody_asked_for_before_a_change_is_there_after_it()
    {
        await using var backend = await CreateAsync(ContractPapers.All);
        await backend.Searcher.SearchAsync("gravity", Cancellation);
        await backend.ChangeAsync(PaperChange.Delete(PaperId.Parse("untitled")));

        var request = new SearchRequest
        {
            Filters = new() { Venues = ["JMLR"] },
            Facets = Counting(new FacetRequest(FacetNames.Author)),
        };
        var page = await backend.Searcher.SearchAsync(request, Cancellation);

        Assert.Equal(["tsne"], Ids(page));
        Assert.Equal("Geoffrey Hinton 1, Laurens van der Maaten 1", Shown(page.Facets[FacetNames.Author]));
    }

    [Fact]
    public async Task Export_shows_the_state_of_its_beginning_whatever_is_changed_beside_it()
    {
        Needs(Searcher.Abilities.Export);
        await using var backend = await CreateAsync(ContractPapers.Many(300));
        var expected = ContractPapers.Many(300).Select(paper => paper.Id.Value);
        var seen = new List<string>();
        await foreach (var paper in backend.Searcher.ExportAsync("lattice", Cancellation))
        {
            seen.Add(paper.Id.Value);
            if (seen.Count % 100 != 1)
                continue;
            var deleted = ContractPapers.Many(300).Skip(seen.Count).Take(50).Select(other => PaperChange.Delete(other.Id));
            await backend.ChangeAsync([.. deleted, ContractPapers.Put($"new-{seen.Count}", "Lattice")]);
        }

        Assert.Equal(Sorted(expected), Sorted(seen));
    }

    [Fact]
    public async Task Many_searches_at_once_give_the_same_answer()
    {
        var request = new SearchRequest { Query = "gravity weak", Facets = Counting(new FacetRequest(FacetNames.Category)) };
        var one = await SearchAsync(request);

        var others = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => SearchAsync(request))));

        Assert.All(others, page => Assert.Equal(one.Hits, page.Hits));
        Assert.All(others, page => Assert.Equal(one.Facets[FacetNames.Category], page.Facets[FacetNames.Category]));
    }
}
