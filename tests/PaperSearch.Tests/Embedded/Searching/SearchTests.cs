using System.Text.Json;
using PaperSearch.Names;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Embedded.Searching;

public sealed class SearchTests : IDisposable
{
    private readonly TemporaryIndex papers = new();

    private CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => papers.Dispose();

    [Fact]
    public async Task Walking_pages_gives_every_hit_once_in_order_while_papers_are_added()
    {
        await AddAsync(Enumerable.Range(0, 500).Select(i => PaperOf(i)));
        foreach (var sort in Enum.GetValues<SortOrder>())
        {
            var request = new SearchRequest { Query = "gravity", Sort = sort, Size = 1000, Highlight = false };
            var before = papers.Index.Search(request).Hits.Select(h => h.Id).ToList();
            var walked = new List<string>();
            string? cursor = null;
            do
            {
                var page = papers.Index.Search(
                    new SearchRequest { Query = "gravity", Sort = sort, Size = 37, Cursor = cursor, Highlight = false },
                    Cancellation);
                Assert.Equal(walked.Count + 1, page.Hits[0].Rank);
                walked.AddRange(page.Hits.Select(h => h.Id));
                cursor = page.Next;
                // A paper that comes in behind the walk must not move what is still to come.
                await AddAsync(
                    [PaperOf(1000 + walked.Count + 10_000 * (int)sort) with { Title = "nothing of that", Abstract = null }]);
            }
            while (cursor is not null);

            Assert.Equal(before, walked);
            Assert.Equal(walked.Count, walked.Distinct().Count());
        }
    }

    [Fact]
    public async Task Drill_sideways_counts_leave_out_a_facets_own_filter_only()
    {
        await AddAsync(Enumerable.Range(0, 300).Select(PaperOf));
        var request = new SearchRequest
        {
            Filters = new SearchFilters { Years = new YearRange(2001, 2003), Categories = ["cs.LG"] },
            Facets =
            [
                new FacetRequest(FacetNames.Year, 50), new FacetRequest(FacetNames.Category, 50),
                new FacetRequest(FacetNames.Author, 5),
            ],
            Size = 1000,
        };
        var page = papers.Index.Search(request, Cancellation);
        var onlyCategory = papers.Index.Search(request with { Filters = new SearchFilters { Categories = ["cs.LG"] } },
            Cancellation);
        var onlyYears = papers.Index.Search(request with { Filters = new SearchFilters { Years = new YearRange(2001, 2003) } },
            Cancellation);

        Assert.Equal(page.Total.Value, page.Hits.Count);
        Assert.All(page.Hits, h => Assert.InRange(h.Paper.Date!.Value.Year, 2001, 2003));
        Assert.Equal(Counts(onlyCategory, FacetNames.Year), Counts(page, FacetNames.Year));
        Assert.Equal(Counts(onlyYears, FacetNames.Category), Counts(page, FacetNames.Category));
        // Every paper has two authors.
        Assert.Equal(2 * page.Total.Value,
            page.Facets[FacetNames.Author].Buckets.Sum(b => b.Count) + page.Facets[FacetNames.Author].OtherCount);
        Assert.All(page.Facets[FacetNames.Year].Buckets, b => Assert.Equal(b.Value is "2001" or "2002" or "2003", b.Selected));
    }

    [Theory]
    [InlineData(MatchRule.Auto)]
    [InlineData(MatchRule.All)]
    [InlineData(MatchRule.Most)]
    [InlineData(MatchRule.Any)]
    public async Task Facet_counts_are_those_of_the_matches(MatchRule match)
    {
        await AddAsync(Enumerable.Range(0, 400).Select(PaperOf));
        var page = papers.Index.Search(
            new SearchRequest
            {
                Query = "gravity waves",
                Match = match,
                Size = 1000,
                Facets = [new("year", 100), new("category", 100), new("author", 100), new("code")],
            },
            Cancellation);
        var hits = page.Hits.Where(hit => hit.Missing is null).ToList();

        Assert.Equal(page.Total.Value, hits.Count);
        var years = hits.GroupBy(h => h.Paper.Date!.Value.Year).ToDictionary(g => $"{g.Key}", g => (long)g.Count());
        Assert.All(page.Facets["year"].Buckets, b => Assert.Equal(years.GetValueOrDefault(b.Value), b.Count));
        var categories = hits.SelectMany(h => h.Paper.Categories.Select(c => c.Code))
            .GroupBy(c => c).ToDictionary(g => g.Key, g => (long)g.Count());
        Assert.All(page.Facets["category"].Buckets.SelectMany(g => g.Children!), b => Assert.Equal(categories[b.Value], b.Count));
        Assert.All(page.Facets["category"].Buckets,
            g => Assert.Equal(hits.Count(h => h.Paper.Categories.Any(c => c.Parent == g.Value)), g.Count));
        Assert.Equal(hits.Count(h => h.Paper.HasCode), page.Facets["code"].Buckets.Single(b => b.Value == "true").Count);
    }

    [Fact]
    public async Task Stepped_and_windowed_scoring_agree_and_explanations_add_up()
    {
        await AddAsync(Enumerable.Range(0, 6000).Select(PaperOf));
        var windowed = papers.Index.Search(new SearchRequest { Query = "gravity waves lattice", Size = 200, Explain = true },
            Cancellation).Hits;
        // A filter in the text puts the same words into another query, which steps them.
        var stepped = papers.Index.Search(new SearchRequest { Query = "gravity waves lattice year:1900..2100", Size = 200 },
            Cancellation).Hits;

        Assert.Equal(windowed.Select(h => h.Id), stepped.Select(h => h.Id));
        Assert.All(windowed.Zip(stepped), pair => Assert.Equal(pair.First.Score, pair.Second.Score, 1e-5));
        Assert.All(windowed, h => Assert.Equal(h.Score, h.Explanation!.Value, 1e-4));
    }

    [Fact]
    public async Task Ties_are_broken_by_date_then_id()
    {
        await AddAsync([Simple("b", 2001), Simple("a", 2001), Simple("c", 2005), Simple("d", null)]);

        Assert.Equal(["c", "a", "b", "d"], papers.Ids("same"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    public async Task Equal_hits_of_any_page_size_are_ordered_by_id(int size)
    {
        var ids = Enumerable.Range(0, 150).Select(i => $"p{i * 61 % 150:000}").ToArray();
        await AddAsync(ids.Select((id, i) => Simple(id, i % 3 == 0 ? 2001 : null)));
        var expected = ids.Select((id, i) => (id, Dated: i % 3 == 0))
            .OrderByDescending(p => p.Dated).ThenBy(p => p.id, StringComparer.Ordinal).Select(p => p.id);
        var walked = new List<string>();
        var page = papers.Index.Search(new SearchRequest { Query = "same", Size = size });
        walked.AddRange(page.Hits.Select(h => h.Id));
        while (page.Next is { } next)
        {
            page = papers.Index.Search(new SearchRequest { Query = "same", Size = size, Cursor = next });
            walked.AddRange(page.Hits.Select(h => h.Id));
        }

        Assert.Equal(expected, walked);
    }

    [Fact]
    public async Task Cursor_of_another_query_is_refused()
    {
        await AddAsync(Enumerable.Range(0, 30).Select(PaperOf));
        var next = papers.Index.Search("gravity").Next;

        var refused = Assert.Throws<PaperSearchException>(
            () => papers.Index.Search(new SearchRequest { Query = "waves", Cursor = next }));
        Assert.Equal(PaperSearchError.CursorMismatch, refused.Error);
        Assert.Equal(PaperSearchError.CursorMismatch,
            Assert.Throws<PaperSearchException>(() => papers.Index.Search(new SearchRequest { Cursor = "%%%" })).Error);
    }

    [Fact]
    public async Task Cancelled_search_ends_and_spent_budget_is_told()
    {
        await AddAsync(Enumerable.Range(0, 3000).Select(PaperOf));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        Assert.ThrowsAny<OperationCanceledException>(() => papers.Index.Search("gravity", cancelled.Token));
        var page = papers.Index.Search(new SearchRequest { Query = "gravity", TimeBudget = TimeSpan.Zero }, Cancellation);
        Assert.False(page.Total.Exact);
        Assert.NotNull(page.CutOff);
    }

    [Fact]
    public async Task Facet_values_are_searched_by_the_beginning_of_a_word()
    {
        await AddAsync(
            [Simple("a", 2001) with { Authors = [AuthorParser.Parse("Émile Zola"), AuthorParser.Parse("Ann Other")] }]);

        var bucket = Assert.Single(
            papers.Index.Search(new SearchRequest { Facets = [new FacetRequest("author", 10, "emi")] }).Facets["author"].Buckets);
        Assert.Equal("Émile Zola", bucket.Value);
    }

    [Fact]
    public async Task Names_with_latex_come_readable_beside_what_is_stored()
    {
        await AddAsync([
            Simple("a", 2001) with
            {
                Authors = [new Author(@"Schr\""odinger", "E."), AuthorParser.Parse("Ann Other")],
                Venue = @"Ann. Inst. Poincar\'e",
            },
            Simple("b", 2002) with { Authors = [AuthorParser.Parse("Émile Zola")], Venue = "Nature" }]);

        var page = papers.Index.Search(new SearchRequest { Sort = SortOrder.Oldest, Facets = [new("author"), new("venue")] });

        Assert.Equal(new ReadableNames(["E. Schrödinger", "Ann Other"], "Ann. Inst. Poincaré"), page.Hits[0].Readable);
        Assert.Equal(@"Schr\""odinger", page.Hits[0].Paper.Authors[0].Family);
        Assert.Null(page.Hits[1].Readable);
        Assert.Equal([("Ann Other", null), (@"E. Schr\""odinger", "E. Schrödinger"), ("Émile Zola", null)], Buckets("author"));
        Assert.Equal([(@"Ann. Inst. Poincar\'e", "Ann. Inst. Poincaré"), ("Nature", null)], Buckets("venue"));

        (string, string?)[] Buckets(string facet) => [.. page.Facets[facet].Buckets.Select(b => (b.Value, b.Label))];
    }

    [Fact]
    public async Task Author_filter_takes_facet_values_and_other_forms_of_names()
    {
        await AddAsync([
            Simple("a", 2001) with { Authors = [AuthorParser.Parse("Zhaoxin Huan")] },
            Simple("b", 2002) with { Authors = [AuthorParser.Parse("Z. Huan")] },
            Simple("c", 2003) with { Authors = [AuthorParser.Parse("Zhen Zhou")] }]);

        Assert.Equal(["c"], Filtered("Zhen Zhou"));
        Assert.Equal(["b", "a"], Filtered("Zhaoxin Huan (a)"));
        Assert.Equal(["b", "a"], Filtered("Zhaoxin Huan"));
        Assert.Equal(["b", "a"], Filtered("Huan, Z"));

        string[] Filtered(string author)
        {
            var request = new SearchRequest { Filters = new SearchFilters { Authors = [author] } };
            return [.. papers.Index.Search(request).Hits.Select(h => h.Id)];
        }
    }

    [Fact]
    public async Task Page_survives_json()
    {
        await AddAsync(Enumerable.Range(0, 30).Select(PaperOf));
        var page = papers.Index.Search(
            new SearchRequest { Query = "gravity", Explain = true, Facets = [new("year"), new("category")] });

        var json = JsonSerializer.Serialize(page, SearchJson.Default.SearchPage);
        var back = JsonSerializer.Deserialize(json, SearchJson.Default.SearchPage)!;

        Assert.Equal(json, JsonSerializer.Serialize(back, SearchJson.Default.SearchPage));
        Assert.Equal(page.Hits, back.Hits);
    }

    private static Paper Simple(string id, int? year) =>
        new() { Id = PaperId.Parse(id), Title = "same", Date = year is { } y ? new PaperDate(y) : null };

    // Deterministic papers: words, years, categories and authors by arithmetic, so that every count can be checked.
    private static Paper PaperOf(int i)
    {
        string[] words = ["gravity", "waves", "lattice", "quantum", "field", "learning", "graph", "entropy"];
        string[] codes = ["cs.LG", "cs.CV", "hep-th", "math.AG", "stat.ML"];
        return new Paper
        {
            Id = PaperId.Parse($"p{i:00000}"),
            Title = $"{words[i % 8]} and {words[i / 8 % 8]}",
            Abstract = string.Join(' ', Enumerable.Range(0, 5 + i % 23).Select(k => words[(i * 7 + k * k) % 8])),
            Authors = [AuthorParser.Parse($"Ann Author{i % 17}"), AuthorParser.Parse($"Bob Writer{i % 5}")],
            Categories = new[] { i % 5, i / 3 % 5 }.Distinct().Select(c => ArxivTaxonomy.Resolve(codes[c])).ToValueList(),
            Date = new PaperDate(2000 + i % 9, 1 + i % 12),
            Citations = i % 13,
            HasCode = i % 6 == 0,
        };
    }

    private static Dictionary<string, long> Counts(SearchPage page, string facet) =>
        page.Facets[facet].Buckets.SelectMany(b => (b.Children ?? []).Prepend(b))
            .Where(b => b.Count > 0).ToDictionary(b => b.Value, b => b.Count);

    private async Task AddAsync(IEnumerable<Paper> batch) => await papers.Index.ImportAsync(batch, Cancellation);
}
