using PaperSearch.Searching;

namespace PaperSearch.Tests.Contract;

/// <content>What filters leave, and what facets count.</content>
public abstract partial class PaperSearcherContract<TBackend>
{
    public static TheoryData<SearchFilters, string> Filtered => new()
    {
        { new SearchFilters(), string.Join(' ', ContractPapers.Newest) },
        { new SearchFilters { Years = new YearRange(2016, 2017) }, "1706.03762 10.1103/physrevlett.116.061102" },
        { new SearchFilters { Years = new YearRange(2023, null) }, "learned meta prompting" },
        { new SearchFilters { Years = new YearRange(null, 1979) }, "planar" },
        { new SearchFilters { Years = new YearRange(null, null) }, string.Join(' ', ContractPapers.Newest) },
        { new SearchFilters { Categories = ["cs.LG"] }, "1706.03762 meta tsne" },
        { new SearchFilters { Categories = ["cs.IR", "stat"] }, "learned meta tsne" },
        { new SearchFilters { Authors = ["Zhaoxin Huan"] }, "learned meta" },
        { new SearchFilters { Authors = ["Zhaoxin Huan (meta)"] }, "learned meta" },
        { new SearchFilters { Authors = ["Huan, Z"] }, "learned meta" },
        { new SearchFilters { Authors = ["Jun Zhou", "Marie Curie"] }, "greek meta prompting" },
        { new SearchFilters { Authors = ["Nobody Known"] }, "" },
        { new SearchFilters { Venues = ["NeurIPS", "JMLR"] }, "1706.03762 tsne" },
        { new SearchFilters { Venues = ["Neur"] }, "" },
        { new SearchFilters { HasCode = true }, "1706.03762 meta" },
        { new SearchFilters { HasCode = false, Years = new YearRange(2023, 2023), Categories = ["cs"] }, "prompting" },
    };

    [Theory]
    [MemberData(nameof(Filtered))]
    public async Task Filters_of_one_facet_are_alternatives_and_of_several_must_all_hold(SearchFilters filters, string ids) =>
        Assert.Equal(Sorted(Listed(ids)), Sorted(await FindAsync(new SearchRequest { Filters = filters })));

    [Fact]
    public async Task Filters_narrow_what_the_text_finds()
    {
        var filters = new SearchFilters { Categories = ["gr-qc"], Years = new YearRange(2000, 2020) };

        Assert.Equal(["gravity-a"], await FindAsync(new SearchRequest { Query = "gravity OR attention", Filters = filters }));
    }

    [Fact]
    public async Task Years_are_counted_without_gaps()
    {
        var years = await CountAsync("*", new FacetRequest(FacetNames.Year));

        Assert.Equal(FacetType.Histogram, years.Type);
        Assert.Equal(Enumerable.Range(1979, 46).Select(year => $"{year}"), years.Buckets.Select(bucket => bucket.Value));
        Assert.Equal("1979 1, 1995 2, 1997 1, 2001 1, 2008 1, 2016 1, 2017 1, 2023 2, 2024 1", Shown(years));
        Assert.Equal(3, years.OtherCount);
    }

    [Fact]
    public async Task Categories_are_counted_as_a_tree_and_a_group_counts_a_paper_once()
    {
        var categories = await CountAsync("NOT cat:hep-th", new FacetRequest(FacetNames.Category));

        Assert.Equal(FacetType.Tree, categories.Type);
        Assert.Equal(
            "cs 5 (cs.LG 3, cs.CL 2, cs.DS 1, cs.IR 1), physics 5 (gr-qc 4, physics.hist-ph 1), "
            + "math 2 (math.AT 1, math.CO 1), stat 2 (stat.ML 2)",
            Shown(categories));
        Assert.Equal("Machine Learning", categories.Buckets[0].Children![0].Label);
    }

    [Theory]
    [InlineData(FacetNames.Author, 3, null, "Jun Zhou 2, Zhaoxin Huan (meta) 2, Ann Other 1", 13)]
    [InlineData(FacetNames.Author, 10, "zh", "Jun Zhou 2, Zhaoxin Huan (meta) 2, Zhen Zhang 1", 0)]
    [InlineData(FacetNames.Author, 10, "maaten", "Laurens van der Maaten 1", 0)]
    [InlineData(FacetNames.Author, 10, "POINC", "Henri Poincar\\'e 1", 0)]
    [InlineData(FacetNames.Author, 0, null, "", 18)]
    [InlineData(FacetNames.Venue, 4, null, "Ann. Inst. Poincar\\'e 1, CIKM 1, JMLR 1, NeurIPS 1", 1)]
    [InlineData(FacetNames.Code, 10, null, "true 2, false 12", 0)]
    [InlineData(FacetNames.Category, 1, null, "physics 6 (gr-qc 4, hep-th 1, physics.hist-ph 1)", 9)]
    [InlineData(FacetNames.Category, 10, "machine", "cs 5 (cs.LG 3), stat 2 (stat.ML 2)", 0)]
    public async Task Values_are_listed_by_count_then_value_and_the_rest_is_summed(
        string facet, int size, string? prefix, string buckets, int other)
    {
        var counted = await CountAsync("*", new FacetRequest(facet, size, prefix));

        Assert.Equal(buckets, Shown(counted));
        if (prefix is null)
            Assert.Equal(other, counted.OtherCount);
    }

    [Fact]
    public async Task Value_with_latex_has_a_label_to_be_read()
    {
        var venues = await CountAsync("poincare", new FacetRequest(FacetNames.Venue));
        Assert.Equal("Ann. Inst. Poincaré", Assert.Single(venues.Buckets).Label);
    }

    [Fact]
    public async Task Facets_count_the_hits_of_the_query_and_not_of_the_page()
    {
        var request = new SearchRequest { Query = "gravity", Facets = Counting(new FacetRequest(FacetNames.Category)) };
        foreach (var size in (int[])[0, 1, 10])
        {
            var page = await SearchAsync(request with { Size = size });
            Assert.Equal("physics 3 (gr-qc 3)", Shown(page.Facets[FacetNames.Category]));
            Assert.False(page.Facets[FacetNames.Category].Sideways);
        }
        Assert.Empty((await SearchAsync("gravity")).Facets);
    }

    [Fact]
    public async Task Facet_is_counted_without_its_own_filter_and_with_the_others()
    {
        var page = await SearchAsync(new SearchRequest
        {
            Filters = new() { Years = new YearRange(2016, 2023), Categories = ["cs.CL"], HasCode = false },
            Facets = Counting(new(FacetNames.Year), new(FacetNames.Category), new(FacetNames.Code), new(FacetNames.Author)),
        });

        Assert.Equal(["prompting"], Ids(page));
        // Without code, in cs.CL: of all years. Without code, 2016 to 2023: of all categories. In cs.CL, 2016 to 2023: with code
        // and without.
        Assert.Equal("2023 1", Shown(page.Facets[FacetNames.Year]));
        Assert.Equal("cs 1 (cs.CL 1), physics 1 (gr-qc 1)", Shown(page.Facets[FacetNames.Category]));
        Assert.Equal("true 1, false 1", Shown(page.Facets[FacetNames.Code]));
        Assert.Equal("Jun Zhou 1, Zhen Zhang 1", Shown(page.Facets[FacetNames.Author]));
        Assert.True(page.Facets[FacetNames.Year].Sideways);
        Assert.False(page.Facets[FacetNames.Author].Sideways);
        Assert.Equal(["cs.CL"], Selected(page.Facets[FacetNames.Category]));
        Assert.Equal(["false"], Selected(page.Facets[FacetNames.Code]));
        Assert.Equal(["2023"], Selected(page.Facets[FacetNames.Year]));
    }

    [Fact]
    public async Task Picked_value_is_listed_however_few_papers_have_it()
    {
        var page = await SearchAsync(new SearchRequest
        {
            Query = "year:2016..",
            Filters = new() { Venues = ["JMLR"], Authors = ["Zhaoxin Huan (meta)"] },
            Facets = Counting(new(FacetNames.Author, 1), new(FacetNames.Venue, 1)),
        });

        Assert.Empty(page.Hits);
        Assert.Equal(["Zhaoxin Huan (meta)"], Selected(page.Facets[FacetNames.Author]));
        Assert.Equal(["JMLR"], Selected(page.Facets[FacetNames.Venue]));
    }

    private static string Shown(FacetResult facet) =>
        string.Join(", ", facet.Buckets.Where(bucket => bucket.Count > 0).Select(Shown));

    private static string Shown(FacetBucket bucket) => bucket.Children is { Count: > 0 } children
        ? $"{bucket.Value} {bucket.Count} ({string.Join(", ", children.Select(Shown))})"
        : $"{bucket.Value} {bucket.Count}";

    private static IEnumerable<string> Selected(FacetResult facet) =>
        facet.Buckets.SelectMany(bucket => (bucket.Children ?? []).Prepend(bucket))
            .Where(bucket => bucket.Selected).Select(bucket => bucket.Value);

    private async Task<FacetResult> CountAsync(string query, FacetRequest facet) =>
        (await SearchAsync(new SearchRequest { Query = query, Size = 0, Facets = Counting(facet) })).Facets[facet.Name];
}
