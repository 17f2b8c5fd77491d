using PaperSearch.AspNetCore.Pages.Assets;
using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.AspNetCore.Requests;

namespace PaperSearch.AspNetCore.Pages.Parts;

/// <summary>The one box and the form behind it, which the filters beside the hits belong to as well.</summary>
internal static class SearchBox
{
    /// <summary>The form's name, for inputs that stand elsewhere on the page.</summary>
    public const string Form = "search";

    public static Html Of(PageLinks links, SearchParameters state) => Html.Of($"""
        <form id="{Form}" class="box" role="search" action="{links.Form}" method="get">
        <label class="unseen" for="q">Search papers</label>
        <input id="q" name="q" type="search" value="{state.Query}" dir="auto"
            placeholder="Words, &quot;a phrase&quot;, author:name, year:2015..2020"
            autocomplete="off" autocapitalize="off" spellcheck="false"{Suggesting(links)}>
        {Kept(state)}<button type="submit">Search</button>
        </form>
        """);

    // The module is fetched when someone goes to the box, and asks there; without it the box is a plain one.
    private static Html Suggesting(PageLinks links) => links.Suggestions is { } address
        ? Html.Of($" data-suggest=\"{address}\" data-suggest-module=\"{links.Of(Asset.Suggest)}\"")
        : default;

    // Order and page size stay from one search to the next; filters have inputs of their own, a cursor fits one search only.
    private static Html Kept(SearchParameters state) => Html.Each(
        SearchParameterTable.WriteForm(state with { Cursor = null }),
        kept => Html.Of($"<input type=\"hidden\" name=\"{kept.Key}\" value=\"{kept.Value}\">"));
}
