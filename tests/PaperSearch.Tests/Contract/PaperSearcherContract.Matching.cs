using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Contract;

/// <content>Which papers words side by side find, and which are only shown beside them.</content>
public abstract partial class PaperSearcherContract<TBackend>
{
    // Of more words than a byte counts.
    [Fact]
    public async Task Question_of_hundreds_of_words_is_explained_as_it_scores()
    {
        var question = string.Join(' ', Enumerable.Repeat("gravity waves weak", 100));
        var page = await SearchAsync(new SearchRequest { Query = question, Match = MatchRule.Any, Explain = true });

        Assert.NotEmpty(page.Hits);
        foreach (var hit in page.Hits.Where(hit => hit.Explanation is not null))
            Assert.Equal(1, hit.Explanation!.Value / hit.Score, 1e-5);
    }

    [Theory]
    [InlineData(MatchRule.Auto, 1, 3)]
    [InlineData(MatchRule.All, 1, null)]
    [InlineData(MatchRule.Most, 4, null)]
    [InlineData(MatchRule.Any, 4, null)]
    public async Task Words_find_papers_with_all_of_them_and_tell_others_apart(MatchRule match, int total, int? partial)
    {
        var page = await SearchAsync(new SearchRequest { Query = "gravity weak attention", Match = match });
        var two = await SearchAsync(new SearchRequest { Query = "gravity weak", Match = match });

        Assert.Equal(match is MatchRule.Auto or MatchRule.All ? 0 : total, page.Total.Value);
        Assert.Equal((match is MatchRule.Auto or MatchRule.All ? 1 : 3, partial is null ? null : 2L),
            ((int)two.Total.Value, two.Partial?.Value));
        Assert.Equal(partial is null ? null : 4L, page.Partial?.Value);
        Assert.Equal(page.Listed, page.Hits.Count);
    }

    [Fact]
    public async Task Paper_that_lacks_words_says_which()
    {
        var page = await SearchAsync("gravity weak attention");

        var missing = page.Hits.ToDictionary(hit => hit.Id, hit => string.Join(' ', hit.Missing ?? []));
        Assert.Equal("attention", missing["gravity-a"]);
        Assert.Equal("weak attention", missing["gravity-b"]);
        Assert.Equal("gravity weak", missing[ContractPapers.Attention]);
        Assert.All((await SearchAsync("gravity")).Hits, hit => Assert.Null(hit.Missing));
    }

    [Fact]
    public async Task Paper_that_has_the_words_of_a_name_apart_lacks_the_name()
    {
        await using var backend = await CreateAsync(
            [.. ((string[])["Dust in M31", "M dwarfs with dust, 31 of them", "Dust"]).Select(
                (title, i) => new Paper { Id = PaperId.Parse($"name-{i}"), Title = title })]);
        var page = await backend.Searcher.SearchAsync(new SearchRequest { Query = "M 31 dust" }, Cancellation);

        Assert.Equal((1, 2), (page.Total.Value, page.Partial!.Value));
        Assert.Equal(
            [("name-0", ""), ("name-1", "M 31"), ("name-2", "M 31")],
            page.Hits.Select(hit => (hit.Id, string.Join(", ", hit.Missing ?? []))).Order());
    }

    [Theory]
    [InlineData(SortOrder.Newest)]
    [InlineData(SortOrder.Oldest)]
    [InlineData(SortOrder.MostCited)]
    public async Task In_other_orders_matches_come_above_all_others(SortOrder sort)
    {
        Needs(Searcher.Abilities.Cursors);
        await using var backend = await CreateAsync([.. ContractPapers.Many(60), Titled("both-1", 1991), Titled("both-2", 1996)]);
        var request = new SearchRequest { Query = "lattice quasicrystals", Sort = Needed(sort), Size = 1000 };
        var page = await backend.Searcher.SearchAsync(request, Cancellation);

        Assert.Equal((2, 60), (page.Total.Value, page.Partial!.Value));
        Assert.All(page.Hits.Take(2), hit => Assert.StartsWith("both-", hit.Id, StringComparison.Ordinal));
        Assert.All(page.Hits.Skip(2), hit => Assert.Equal(["quasicrystals"], hit.Missing!));
        var dates = page.Hits.Skip(2).Select(hit => hit.Paper.Date?.SortKey).OfType<int>().ToList();
        if (sort != SortOrder.MostCited)
            Assert.Equal(sort == SortOrder.Newest ? dates.OrderDescending() : dates.Order(), dates);
        foreach (var size in (int[])[1, 2, 3, 17])
            Assert.Equal(Ids(page), (await WalkAsync(backend, request with { Size = size })).Select(hit => hit.Id));

        static Paper Titled(string id, int year) => new()
        {
            Id = PaperId.Parse(id),
            Title = "Quasicrystals on a lattice",
            Date = new PaperDate(year),
            Citations = year - 1990,
        };
    }

    [Theory]
    [InlineData(12, 12)]
    [InlineData(9, 69)]
    public async Task In_other_orders_the_others_have_as_many_of_the_words_as_fill_a_page(int withTwo, int partial)
    {
        Needs(Searcher.Abilities.Cursors);
        var papers = Enumerable.Range(0, withTwo).Select(i => new Paper
        {
            Id = PaperId.Parse($"two-{i}"),
            Title = "Quasicrystals on a lattice",
            Date = new PaperDate(1960 + i),
        });
        await using var backend = await CreateAsync([.. ContractPapers.Many(60), .. papers]);
        var request = new SearchRequest
        {
            Query = "lattice quasicrystals phonons",
            Sort = Needed(SortOrder.Newest),
            Size = 1000,
        };
        var page = await backend.Searcher.SearchAsync(request, Cancellation);

        Assert.Equal((0, partial), (page.Total.Value, page.Partial!.Value));
        Assert.Equal(partial == withTwo, page.Hits.All(hit => hit.Missing is ["phonons"]));
        foreach (var size in (int[])[1, 7, 10])
            Assert.Equal(Ids(page), (await WalkAsync(backend, request with { Size = size })).Select(hit => hit.Id));
    }

    [Fact]
    public async Task In_other_orders_matches_that_fill_a_page_are_all_that_is_shown()
    {
        await using var backend = await CreateAsync(ContractPapers.Many(60));
        var request = new SearchRequest { Query = "lattice stars", Sort = Needed(SortOrder.Newest), Size = 1000 };
        var page = await backend.Searcher.SearchAsync(request, Cancellation);

        Assert.Equal((30, null), (page.Total.Value, page.Partial));
        Assert.All(page.Hits, hit => Assert.Contains("stars", hit.Paper.Title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Facets_count_matches_and_others_only_where_there_are_none()
    {
        Needs(Searcher.Abilities.Facets.Contains("year"));
        var matches = await SearchAsync(new SearchRequest { Query = "gravity weak", Facets = [new FacetRequest("year")] });
        var others = await SearchAsync(new SearchRequest { Query = "alpha attention", Facets = [new FacetRequest("year")] });

        Assert.Equal([("2001", 1L)], matches.Facets["year"].Buckets.Select(bucket => (bucket.Value, bucket.Count)));
        Assert.Equal((0, 2L), (others.Total.Value, others.Partial!.Value));
        var years = others.Facets["year"].Buckets.Where(bucket => bucket.Count > 0);
        Assert.Equal([("1995", 1L), ("2017", 1L)], years.Select(bucket => (bucket.Value, bucket.Count)).Order());
    }

    // Of what is pasted no paper needs every word.
    [Fact]
    public async Task Text_of_many_words_asks_for_most_of_them()
    {
        const string pasted = "gravity weak holds world together alpha beta gamma rays attention";
        var page = await SearchAsync(pasted);

        Assert.Null(page.Partial);
        Assert.True(page.Total.Value > 1);
        Assert.Equal(0, (await SearchAsync(new SearchRequest { Query = pasted, Match = MatchRule.All })).Total.Value);
    }

    [Theory]
    // A compound, its parts near each other or as one word; a word read as another; either of two words; a prefix.
    [InlineData("cold-start handful", "meta")]
    [InlineData("coldstart handful", "meta")]
    [InlineData("gravty weak", "gravity-a")]
    [InlineData("(weak OR strong) gravity", "gravity-a")]
    [InlineData("gravit* weak", "gravity-a")]
    [InlineData("the gravity is weak", "gravity-a")]
    [InlineData("gravity Other weak", "gravity-a")]
    public async Task What_stands_for_a_word_counts_as_the_word(string query, string found)
    {
        var page = await SearchAsync(query);

        Assert.Equal([found], page.Hits.Where(hit => hit.Missing is null).Select(hit => hit.Id));
        Assert.Equal(1, page.Total.Value);
    }

    [Fact]
    public async Task Export_has_what_the_total_counts_and_no_others()
    {
        Needs(Searcher.Abilities.Export);
        Assert.Equal(["gravity-a"], await ExportAsync("gravity weak"));
        Assert.Empty(await ExportAsync("alpha attention"));
        foreach (var query in (string[])["gravity weak \"alpha attention\"", "\"weak gravity\" attention", "the gravity"])
            Assert.Equal((await SearchAsync(query)).Total.Value, (await ExportAsync(query)).Count);
        Assert.Equal(
            [ContractPapers.Attention, "greek"],
            (await ExportAsync("alpha attention", MatchRule.Most)).Order(StringComparer.Ordinal));

        async Task<List<string>> ExportAsync(string query, MatchRule match = MatchRule.Auto)
        {
            var ids = new List<string>();
            var request = new SearchRequest { Query = query, Match = match };
            await foreach (var paper in Searcher.ExportAsync(request, Cancellation))
                ids.Add(paper.Id.Value);
            return ids;
        }
    }
}
