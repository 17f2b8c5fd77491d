using PaperSearch.Load.Fuzzing;
using PaperSearch.Querying;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Searching;

/// <summary>What a backend cannot do is refused, or read more weakly with a warning, before the backend sees a plan.</summary>
public sealed class SearchAbilitiesTests
{
    private static readonly SearchAbilities least = new();

    public static TheoryData<SearchRequest> Demanding =>
    [
        new SearchRequest { Sort = SortOrder.Newest },
        new SearchRequest { Facets = [new(FacetNames.Year)] },
        new SearchRequest { Cursor = "next" },
        new SearchRequest { Explain = true },
        new SearchRequest { Snapshot = "first" },
        new SearchRequest { TimeBudget = TimeSpan.FromSeconds(1) },
    ];

    [Theory]
    [MemberData(nameof(Demanding))]
    public void Value_of_a_request_that_is_beyond_a_backend_is_refused(SearchRequest request)
    {
        var refused = Assert.Throws<PaperSearchException>(() => SearchPlanner.Plan(request, least));

        Assert.Equal(PaperSearchError.Unsupported, refused.Error);
        SearchPlanner.Plan(request);
    }

    [Fact]
    public void Export_is_refused_where_there_is_none_and_else_has_nothing_of_a_page()
    {
        var refused = Assert.Throws<PaperSearchException>(() => SearchPlanner.PlanExport("*", least));
        Assert.Equal(PaperSearchError.Unsupported, refused.Error);
        var request = new SearchRequest
        {
            Cursor = "next",
            Facets = [new(FacetNames.Year)],
            Explain = true,
            TimeBudget = TimeSpan.Zero,
        };

        var plan = SearchPlanner.PlanExport(request, least with { Export = true });

        Assert.Equal((null, null), (plan.Cursor, plan.TimeBudget));
        Assert.Equal((0, false, false), (plan.Facets.Count, plan.Highlight, plan.Explain));
    }

    [Fact]
    public void Marks_that_a_backend_cannot_make_are_left_out()
    {
        Assert.False(SearchPlanner.Plan("gravity", least).Plan.Highlight);
        Assert.True(SearchPlanner.Plan("gravity").Plan.Highlight);
    }

    [Theory]
    [InlineData("quantum gravit*", "quantum gravit", "gravit*")]
    [InlineData("quantum gravtiy~1", "quantum gravtiy", "gravtiy~1")]
    [InlineData("\"short path\" prompting", "(short AND path) prompting", "\"short path\"")]
    [InlineData("\"short path\"~3", "short AND path", "\"short path\"~3")]
    [InlineData("\"path path\"", "path", "\"path path\"")]
    [InlineData("\"this & that\"", "this AND that", "\"this & that\"")]
    [InlineData("a AND (b NEAR/5 c)", "a AND b AND c", "(b NEAR/5 c)")]
    [InlineData("NOT graph*", "NOT graph", "graph*")]
    [InlineData("+graph* theory", "+graph theory", "graph*")]
    public void Text_beyond_a_backend_is_read_as_plain_words_and_the_place_is_told(string text, string canonical, string told)
    {
        var (plan, query) = SearchPlanner.Plan(text, least);

        Assert.Equal(canonical, query.Canonical);
        Assert.Equal(canonical, QueryPrinter.Print(plan.Query));
        var warning = Assert.Single(query.Warnings);
        Assert.Equal(("unsupported", told), (warning.Code, text.Substring(warning.At, warning.Length)));
        Assert.Equal(plan.Query, QueryParser.Parse(canonical).Root);
    }

    [Fact]
    public void Phrase_inside_nearness_gives_way_alone_or_with_it()
    {
        const string text = "\"short path\" NEAR/3 prompting";

        Assert.Equal("short AND path AND prompting", SearchPlanner.Plan(text, least with { Nearness = true }).Query.Canonical);
        Assert.Equal("\"short path\" AND prompting", SearchPlanner.Plan(text, least with { Phrases = true }).Query.Canonical);
    }

    [Theory]
    [InlineData("author:\"Huan, Z\"")]
    [InlineData("author:^\"Huan, Z\" cat:cs.* year:2015.. -has:code")]
    [InlineData("=exact words OR others")]
    public void Text_within_a_backend_stays_as_it_is(string text) =>
        Assert.Equal(SearchPlanner.Plan(text).Plan.Query, SearchPlanner.Plan(text, least).Plan.Query);

    [Fact]
    public void Any_text_within_the_least_abilities_is_a_query_in_normal_form()
    {
        const int seed = 20261126;
        var fuzzer = new QueryFuzzer(["Short Path Prompting for Cold-Start Recommendation", "On Poincar\\'e duality"], seed);
        for (var number = 0; number < 5000; number++)
        {
            var (plan, query) = SearchPlanner.Plan(fuzzer.Query(number), least);

            var again = QueryParser.Parse(query.Canonical).Root;
            Assert.True(again == plan.Query, $"Seed {seed}, query {number}: '{query.Raw}' was read as '{query.Canonical}'.");
            Assert.All(query.Warnings, warning => Assert.InRange(warning.At + warning.Length, 0, query.Raw.Length));
        }
    }

    [Fact]
    public void Whole_ability_changes_nothing()
    {
        const string text = "\"short path\" NEAR/3 gravit* gravtiy~";
        SearchRequest request = new() { Query = text, Sort = SortOrder.MostCited, Explain = true };

        Assert.Equal(SearchPlanner.Plan(request), SearchPlanner.Plan(request, SearchAbilities.All));
        Assert.Empty(SearchPlanner.Plan(request).Query.Warnings);
    }
}
