using System.Globalization;
using PaperSearch.AspNetCore.Pages.Assets;
using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Results;

/// <summary>The page of a search: filters beside hits, links to what the backend can do with them.</summary>
internal sealed record ResultsView(PageLinks Links, SearchParameters State, SearchPage Page, SearchAbilities Abilities)
{
    private static readonly (SortOrder Order, string Name)[] orders =
    [
        (SortOrder.Relevance, "Relevance"), (SortOrder.Newest, "Newest"),
        (SortOrder.Oldest, "Oldest"), (SortOrder.MostCited, "Most cited"), (SortOrder.Added, "Added last"),
    ];

    /// <summary>Of more words no paper needs to have all.</summary>
    private const int LongestQuestion = 8;

    private readonly Html filters = new FilterPanel(Links, State, Page).ToHtml();

    public Html ToHtml() => new PageFrame(Links)
    {
        // The count is the first that a screen reader says.
        Title = $"{(ResultsState.IsEverything(State) ? "All papers" : Shown.Plain(State.Query))}: {Found()} · PaperSearch",
        Kind = "results",
        State = State,
        Head = Html.Of($"""
            {Html.If(HasFeed,
                $"<link rel=\"alternate\" type=\"application/atom+xml\""
                + $" title=\"New papers of this search\" href=\"{Links.Feed(State)}\">")}
            <script type="module" src="{Links.Of(Asset.Filters)}"></script>
            {(Page.Next is { } next
                ? Html.Of($"<link rel=\"next\" href=\"{Links.Search(State with { Cursor = next })}\">")
                : default)}
            """),
        Foot = IndexLine.Of(Page.Index),
        Main = Html.Of($"""
            {QueryHelp.Of(Links)}
            <div class="sheet">
            <section class="found" aria-label="Results">
            {Summary()}
            {QueryNotes.Of(Links, State, Page)}
            {Html.If(State.Explain, $"{ReadingView.Of(Page.Query.Tree)}")}
            {FilterChips.Of(Links, State)}
            {Hits()}
            {Pages()}
            </section>
            {filters}
            </div>
            """),
    }.ToHtml();

    private Html Summary() => Html.Of($"""
        <div class="summary">
        <h1 class="count">{Count()}<small>{Rest()} in {Milliseconds(Page.TookMs)}</small></h1>
        {Html.If(!filters.IsEmpty, $"<a class=\"to-filters\" href=\"#filters\">Filters</a>")}
        {MatchRules.Of(Links, State, Page)}
        {Html.If(Page.Listed > 1, $"<nav class=\"sorts\" aria-label=\"Order\">{Html.Each(Orders(), Order)}</nav>")}
        </div>
        {(Page.CutOff is { } cut
            ? Html.Of($"<p class=\"notice\">The search took too long and was ended early: {cut}</p>")
            : default)}
        """);

    private string Total() => Page.Total switch
    {
        { Value: 0 } => "No papers",
        { Exact: true } total => Shown.Papers(total.Value),
        var total => "At least " + Shown.Papers(total.Value),
    };

    /// <summary>The papers that have only some of the words; nothing where there are none.</summary>
    private string? Some() => Page.Partial is { Value: > 0 } some
        ? $"{(some.Exact ? "" : "at least ")}{Shown.Papers(some.Value)} with some of "
        : null;

    private bool NoneHasAll => Page is { Total.Value: 0, Partial.Value: > 0 };

    private string Found() => NoneHasAll ? $"{Some()}the words" : Total();

    private string Count() => NoneHasAll ? "No paper has all words" : Total();

    private string Rest() => Some() is not { } some ? ""
        : NoneHasAll ? $"; {some}them,"
        : $" with all words, {some}them,";

    private bool HasFeed => Abilities.Sorts.Any(order => order is SortOrder.Added or SortOrder.Newest);

    private IEnumerable<(SortOrder Order, string Name)> Orders() => orders.Where(o =>
        Abilities.Sorts.Contains(o.Order) && (o.Order != SortOrder.Relevance || !ResultsState.IsEverything(State)));

    private Html Order((SortOrder Order, string Name) order)
    {
        var address = Links.Search(State with { Sort = order.Order, Cursor = null });
        var current = Html.If(order.Order == ResultsState.Order(State, Abilities), $" aria-current=\"true\"");
        return Html.Of($"<a href=\"{address}\"{current}>{order.Name}</a>");
    }

    private Html Hits() => Page.Hits.Count == 0
        ? EmptyResult.Of(Links, State, Page)
        : Html.Of($"""
            {List(Page.Hits.Take(AboveLine))}
            {Html.If(AboveLine < Page.Hits.Count, $"<p class=\"some\">Also with some of these words:</p>")}
            {List(Page.Hits.Skip(AboveLine))}
            """);

    /// <summary>How many hits stand above the line; all where they are in one order, or where the count says it.</summary>
    private int AboveLine => NoneHasAll || ResultsState.Order(State, Abilities) == SortOrder.Relevance
        ? Page.Hits.Count
        : Page.Hits.Count(hit => hit.Missing is null);

    private Html List(IEnumerable<SearchHit> some)
    {
        SearchHit[] hits = [.. some];
        return hits.Length == 0 ? default : Html.Of($"""
            <ol class="hits" start="{hits[0].Rank}">
            {Html.Each(hits, hit => HitView.Of(Links, State, hit), "\n")}
            </ol>
            """);
    }

    private Html Pages() => Html.If(Page.Hits.Count > 0, $"""
        {Html.If(Page.Next is not null || State.Cursor is not null, $"""
        <nav class="pages" aria-label="Pages">
        {Html.If(State.Cursor is not null, $"<a href=\"{Links.Search(State with { Cursor = null })}\">First page</a>")}
        <span>Papers {Rank(Page.Hits[0])} to {Rank(Page.Hits[^1])} of {Shown.Number(Page.Listed)}</span>
        {Html.If(Page.Next is not null,
            $"<a class=\"next\" rel=\"next\" href=\"{Links.Search(State with { Cursor = Page.Next })}\">Next page</a>")}
        </nav>
        """)}
        <p class="take">{Exports()}<a href="{Links.Json(State)}">This page as JSON</a>{Feed()}{Resembling()}{Explain()}</p>
        """);

    // A text that is pasted is a question about what it is like.
    private Html Resembling() => Html.If(Page.Query.FreeWords > LongestQuestion && Links.SimilarForm is not null,
        $"<a href=\"{Links.Similar(State.Query)}\">Papers that resemble this text</a>");

    private Html Explain() => Html.If(Abilities.Explanations,
        $"<a href=\"{Links.Search(State with { Explain = !State.Explain })}\">"
        + $"{(State.Explain ? "Hide scores" : "Explain scores")}</a>");

    private Html Feed() => Html.If(HasFeed, $"<a href=\"{Links.Feed(State)}\">Feed of new ones</a>");

    private Html Exports() => Html.If(Abilities.Export,
        $"All of these: {Export("bibtex", "BibTeX")}{Export("ris", "RIS")}{Export("csv", "CSV")}");

    // What is shown where no paper has all words is given out where it is asked for.
    private Html Export(string format, string name) => Html.Of(
        $"<a href=\"{Links.Export(NoneHasAll ? State with { Match = MatchRule.Most } : State, format)}\">{name}</a>");

    private static string Rank(SearchHit hit) => Shown.Number(hit.Rank);

    private static string Milliseconds(double time) =>
        time < 10 ? time.ToString("0.0", CultureInfo.InvariantCulture) + " ms" : Shown.Number((long)Math.Round(time)) + " ms";
}
