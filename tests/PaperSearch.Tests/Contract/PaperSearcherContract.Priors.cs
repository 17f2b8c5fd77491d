using PaperSearch.Names;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Contract;

/// <content>What counts beside the words: how new a paper is, how often it is cited. Off where nobody asks for it.</content>
public abstract partial class PaperSearcherContract<TBackend>
{
    [Fact]
    public async Task New_papers_come_first_among_those_that_fit_equally_where_recency_counts()
    {
        await using var backend = await CreateAsync([.. AlikeInAllButDateAndCitations()]);

        // Papers that fit equally come newest first anyway; an older one that fits better comes before them.
        Assert.Equal(["better-old", "new", "old", "undated"], await RankAsync(backend, new RankingProfile()));
        Assert.Equal(["new", "better-old", "old", "undated"], await RankAsync(backend, new RankingProfile { Recency = 10 }));
        // At the end of a year before all of them they are equally new.
        Assert.Equal("better-old", (await RankAsync(backend, new RankingProfile { Recency = 10, RecencyYear = 1980 }))[0]);
    }

    [Fact]
    public async Task Cited_papers_come_first_where_citations_count_and_unknown_counts_count_for_nothing()
    {
        await using var backend = await CreateAsync([.. AlikeInAllButDateAndCitations()]);

        Assert.Equal(["undated", "better-old", "old", "new"], await RankAsync(backend, new RankingProfile { Citations = 10 }));
    }

    [Theory]
    [InlineData("gravity")]
    [InlineData("weak gravity holds")]
    [InlineData("author:Abbott")]
    [InlineData("gravity OR cat:gr-qc")]
    [InlineData("*")]
    public async Task Priors_add_no_more_than_their_weights_and_explanations_add_up(string query)
    {
        var request = new SearchRequest { Query = query, Size = 100, Explain = true };
        var priors = new RankingProfile { Recency = 1.5f, Citations = 2.5f };
        var without = (await SearchAsync(request)).Hits.ToDictionary(hit => hit.Id, hit => hit.Score);
        var with = await SearchAsync(request with { Ranking = priors });

        Assert.Equal(without.Count, with.Hits.Count);
        foreach (var hit in with.Hits)
        {
            Assert.InRange(hit.Score - without[hit.Id], -1e-4, 4 + 1e-4);
            if (hit.Explanation is { } explanation)
                Assert.Equal(hit.Score, explanation.Value, 1e-4);
        }
    }

    [Fact]
    public async Task Pages_go_on_in_the_order_of_their_priors()
    {
        Needs(Searcher.Abilities.Cursors);
        await using var backend = await CreateAsync(ContractPapers.Many(300));
        foreach (var query in (string[])["lattice", "lattice stars", "*"])
        {
            var request = new SearchRequest
            {
                Query = query,
                Highlight = false,
                Ranking = new RankingProfile { Recency = 1, RecencyHalfLife = 2, Citations = 3, CitationsFull = 3 },
            };
            var whole = await backend.Searcher.SearchAsync(request with { Size = 1000 }, Cancellation);
            foreach (var size in (int[])[7, 64])
                Assert.Equal(Ids(whole.Hits), Ids(await WalkAsync(backend, request with { Size = size })));
        }
    }

    [Theory]
    [InlineData("Miller 2019")]
    [InlineData("Miller 2019 lattices")]
    [InlineData("miller2019")]
    [InlineData("Miller2019lattices")]
    public async Task Of_papers_that_fit_a_citation_equally_the_most_cited_comes_first(string query)
    {
        await using var backend = await CreateAsync(
        [
            Cited("a-unknown", "On lattices", null),
            Cited("b-known", "On lattices", 3),
            Cited("c-famous", "On lattices", 800),
            Cited("d-other", "On stars", 90_000),
            // Without others a word of most papers says next to nothing.
            .. Enumerable.Range(0, 20).Select(i => Cited($"other-{i}", "On stars", null) with { Authors = [] }),
        ]);

        var found = (await backend.Searcher.SearchAsync(query, Cancellation)).Hits.Select(hit => hit.Id).ToList();

        // What the words say comes before what others cite.
        var first = query.Contains("lattices", StringComparison.Ordinal) ? 0 : found.IndexOf("d-other") + 1;
        Assert.Equal(["c-famous", "b-known", "a-unknown"], found.Skip(first).Take(3));

        static Paper Cited(string id, string title, int? citations) => new()
        {
            Id = PaperId.Parse(id),
            Title = title,
            Abstract = "A note.",
            Authors = [AuthorParser.Parse("Ann Miller")],
            Date = PaperDate.Parse("2019-05-01"),
            Citations = citations,
        };
    }

    private static IEnumerable<string> Ids(IEnumerable<SearchHit> hits) => hits.Select(hit => hit.Id);

    private static IEnumerable<Paper> AlikeInAllButDateAndCitations()
    {
        yield return Alike("better-old", "Lattices of lattices", "1990-02", 90);
        yield return Alike("old", "Lattices of stars", "1990-02", 80);
        yield return Alike("new", "Lattices of stars", "2020-02", null);
        yield return Alike("undated", "Lattices of stars", null, 100_000);

        static Paper Alike(string id, string title, string? date, int? citations) => new()
        {
            Id = PaperId.Parse(id),
            Title = title,
            Abstract = "A note.",
            Date = date is null ? null : PaperDate.Parse(date),
            Citations = citations,
        };
    }

    private static async Task<string[]> RankAsync(IContractBackend backend, RankingProfile ranking)
    {
        var page = await backend.Searcher.SearchAsync(new SearchRequest { Query = "lattices", Ranking = ranking }, Cancellation);
        return [.. page.Hits.Select(hit => hit.Id)];
    }
}
