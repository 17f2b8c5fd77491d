using System.Globalization;
using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Rendering;
using PaperSearch.AspNetCore.Requests;

namespace PaperSearch.AspNetCore.Pages.Results;

/// <summary>The filters that are on, each with a link that takes it off.</summary>
internal static class FilterChips
{
    public static Html Of(PageLinks links, SearchParameters state) => Html.If(ResultsState.HasFilters(state), $"""
        <ul class="picked" aria-label="Filters that are on">
        {Html.Each(Chips(state), chip => Html.Of($"<li><a href=\"{links.Search(chip.Without)}\"><bdi>{chip.Text}</bdi> <span aria-hidden=\"true\">×</span><span class=\"unseen\">remove</span></a></li>"))}
        <li><a class="all" href="{links.Search(state.With(new()))}">Remove all</a></li>
        {Html.If(state.Filters.Authors.Count == 1, $"<li><a class=\"all\" href=\"{links.Author(state.Filters.Authors.FirstOrDefault() ?? "")}\">Author page</a></li>")}
        </ul>
        """);

    private static IEnumerable<(string Text, SearchParameters Without)> Chips(SearchParameters state)
    {
        var filters = state.Filters;
        foreach (var code in filters.Categories)
            yield return (CategoryText(code), state.With(filters with { Categories = filters.Categories.Where(c => c != code).ToValueList() }));
        if (filters.Years is { } years)
            yield return (YearText(years.From, years.To), state.With(filters with { Years = null }));
        foreach (var author in filters.Authors)
            yield return (Shown.Plain(author), state.With(filters with { Authors = filters.Authors.Where(a => a != author).ToValueList() }));
        foreach (var venue in filters.Venues)
            yield return (Shown.Plain(venue), state.With(filters with { Venues = filters.Venues.Where(v => v != venue).ToValueList() }));
        if (filters.HasCode is { } code2)
            yield return (code2 ? "With code" : "Without code", state.With(filters with { HasCode = null }));
    }

    private static string CategoryText(string code)
    {
        var category = ArxivTaxonomy.Resolve(code);
        return category.Name == category.Code ? code : $"{code} {category.Name}";
    }

    private static string YearText(int? from, int? to) => string.Create(CultureInfo.InvariantCulture,
        $"{(from is null ? "Until " : to is null ? "From " : "")}{from}{(from is null || to is null || from == to ? "" : " to ")}{(from == to ? null : to)}");
}
