using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Results;

/// <summary>Which papers words side by side find, to be chosen where there are several: links, as for the order.</summary>
internal static class MatchRules
{
    private static readonly (MatchRule Rule, string Name, string Meaning)[] rules =
    [
        (MatchRule.Auto, "All, then some", "Papers with all of the words are counted, those with some are shown as well"),
        (MatchRule.All, "All", "Papers with all of the words"),
        (MatchRule.Most, "Most", "Papers with most of the words"),
        (MatchRule.Any, "Any", "Papers with any of the words"),
    ];

    public static Html Of(PageLinks links, SearchParameters state, SearchPage page) => Html.If(page.Query.FreeWords > 1, $"""
        <nav class="sorts rules" aria-labelledby="rules"><span id="rules">Words</span>{Html.Each(rules, rule => Html.Of(
            $"<a href=\"{links.Search(state with { Match = rule.Rule, Cursor = null })}\" title=\"{rule.Meaning}\""
            + $"{Html.If(state.Match == rule.Rule, $" aria-current=\"true\"")}>{rule.Name}</a>"))}</nav>
        """);
}
