using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Results;

/// <summary>What each part of a query was read as, and how many papers match it alone.</summary>
internal static class ReadingView
{
    public static Html Of(QueryPart? tree) => tree is null
        ? default
        : Html.Of($"<details class=\"score\" open><summary>How the query was read</summary>{List([tree])}</details>");

    private static Html List(ValueList<QueryPart> parts) => Html.Of($"<ul>{Html.Each(parts, Part)}</ul>");

    private static Html Part(QueryPart part) => Html.Of($"""
        <li><code dir="auto">{part.Text}</code> <bdi>{part.Explanation}</bdi>{(part.Hits is { } hits
            ? Html.Of($" <b>{Shown.Papers(hits)}</b>")
            : default)}{Html.If(part.Parts.Count > 0, $"{List(part.Parts)}")}</li>
        """);
}
