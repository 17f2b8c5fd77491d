using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Results;

/// <summary>Instead of hits: which part of the query finds nothing, and the nearest query that finds something.</summary>
internal static class EmptyResult
{
    private const int MostParts = 12;

    public static Html Of(PageLinks links, SearchParameters state, SearchPage page) => Html.Of($"""
        <div class="empty">
        <p>{Why(state, page)}</p>
        {(page.Nearest is { } nearest ? Nearest(links, state, nearest) : default)}
        {(page.Query.Tree is { Parts.Count: > 0 } tree ? Parts(links, state, tree.Parts) : default)}
        {Html.If(page.Index.Papers > 0, $"""
        <ul>
        {Html.If(ResultsState.HasFilters(state) && page.Nearest is not { WithoutFilters: true },
            $"<li><a href=\"{links.Search(state.With(new()))}\">Search without the filters</a></li>")}
        <li>Try fewer or more general words, or another spelling.</li>
        <li>“How to ask” above shows what can be written.</li>
        <li><a href="{links.Search("")}">Look through all {Shown.Papers(page.Index.Papers)}</a></li>
        </ul>
        """)}
        </div>
        """);

    private static string Why(SearchParameters state, SearchPage page) => page switch
    {
        { Index.Papers: 0 } => "There are no papers in this index yet.",
        { Nearest: { WithoutFilters: true, LeftOut.Count: 0 } } => "Papers match, but the filters leave none of them.",
        { Query.Tree.Parts.Count: > 1 } => "No paper matches all of this.",
        _ when ResultsState.HasFilters(state) => "No paper passes all of this.",
        _ => "No paper matches this.",
    };

    private static Html Nearest(PageLinks links, SearchParameters state, NearestQuery nearest)
    {
        var other = state with { Query = nearest.Query, Cursor = null, Filters = nearest.WithoutFilters ? new() : state.Filters };
        var leftOut = nearest.LeftOut.Select(part => Html.Of($"<code dir=\"auto\">{part}</code>"))
            .Concat(nearest.WithoutFilters ? [Html.Of($"the filters")] : []);
        return Html.Of(
            $"<p class=\"nearest\">Without {Html.Each(leftOut, piece => piece, " and ")}: "
            + $"<a href=\"{links.Search(other)}\"><code dir=\"auto\">{nearest.Query}</code></a> "
            + $"finds {Shown.Papers(nearest.Hits)}.</p>");
    }

    private static Html Parts(PageLinks links, SearchParameters state, ValueList<QueryPart> parts) => Html.Of($"""
        <table class="parts"><caption>Part by part</caption><tbody>
        {Html.Each(parts.Take(MostParts), part => Part(links, state, part))}
        </tbody></table>
        {Html.If(parts.Count > MostParts, $"<p>and {parts.Count - MostParts} more parts</p>")}
        """);

    private static Html Part(PageLinks links, SearchParameters state, QueryPart part)
    {
        var alone = links.Search(state with { Query = part.Text, Cursor = null, Filters = new() });
        return Html.Of(
            $"<tr{Html.If(part.Hits == 0, $" class=\"none\"")}>"
            + $"<th scope=\"row\"><a href=\"{alone}\"><code dir=\"auto\">{part.Text}</code></a></th>"
            + $"<td><bdi>{part.Explanation}</bdi></td>"
            + $"<td>{(part.Hits is { } hits ? Shown.Papers(hits) : "not counted")}</td></tr>");
    }
}
