using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Results;

/// <summary>The first page: the box, what is in the index, the newest papers.</summary>
internal static class StartView
{
    private const int Newest = 5;
    private const int Groups = 12;

    public static Html Of(PageLinks links, SearchPage page) => new PageFrame(links)
    {
        Title = "PaperSearch",
        Kind = "start",
        Foot = IndexLine.Of(page.Index),
        Head = Html.Of(
            $"<link rel=\"alternate\" type=\"application/atom+xml\" title=\"New papers\" href=\"{links.Feed(new())}\">"),
        Main = Html.Of($"""
            <h1>{(page.Total.Value == 0 ? "No papers yet" : "Search " + Shown.Papers(page.Total.Value))}</h1>
            {QueryHelp.Of(links)}
            {Years(links, page)}
            {Categories(links, page)}
            {Html.If(page.Hits.Count > 0, $"""
                <section aria-labelledby="newest"><h2 id="newest">Newest</h2>
                <ol class="hits brief">
                {Html.Each(page.Hits.Take(Newest), hit => BriefPaper.Of(links, hit.Paper), "\n")}
                </ol>
                <p><a href="{links.Search("")}">All papers</a></p></section>
                """)}
            """),
    }.ToHtml();

    private static Html Years(PageLinks links, SearchPage page) =>
        page.Facets.TryGetValue(FacetNames.Year, out var years) && years.Buckets.Count > 1
            ? Html.Of($"""
                <section class="wide" aria-labelledby="years"><h2 id="years">Papers a year</h2>
                {YearChart.Of(years.Buckets, (from, to) => OfFilters(links, new() { Years = new YearRange(from, to) }))}
                </section>
                """)
            : default;

    private static Html Categories(PageLinks links, SearchPage page)
    {
        var groups = page.Facets.GetValueOrDefault(FacetNames.Category)?.Buckets ?? [];
        // One group alone says little, what is in it more.
        if (groups is [{ Children: { Count: > 0 } only }])
            groups = only;
        return Html.If(groups.Count > 0, $"""
            <section aria-labelledby="fields"><h2 id="fields">Subjects</h2>
            <ul class="groups">
            {Html.Each(groups.Take(Groups), group => Subject(links, group))}
            </ul></section>
            """);
    }

    private static Html Subject(PageLinks links, FacetBucket group) => Html.Of(
        $"<li><a href=\"{OfFilters(links, new() { Categories = [group.Value] })}\"><span>{group.Label ?? group.Value}</span> "
        + $"<small>{Shown.Number(group.Count)}</small></a></li>");

    private static string OfFilters(PageLinks links, SearchFilters filters) =>
        links.Search(new SearchParameters { Filters = filters });
}
