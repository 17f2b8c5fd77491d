using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.AspNetCore.Requests;

namespace PaperSearch.AspNetCore.Pages.Results;

/// <summary>The filters that are on, each with a link that takes it off.</summary>
internal static class FilterChips
{
    public static Html Of(PageLinks links, SearchParameters state) => Html.If(ResultsState.HasFilters(state), $"""
        <ul class="picked" aria-label="Filters that are on">
        {Html.Each(Chips(links.Fields, state), chip => Html.Of(
            $"<li><a href=\"{links.Search(chip.Without)}\"><bdi>{chip.Text}</bdi> <span aria-hidden=\"true\">×</span>"
            + $"<span class=\"unseen\">remove</span></a></li>"))}
        <li><a class="all" href="{links.Search(state.With(new()))}">Remove all</a></li>
        {Html.If(state.Filters.Authors.Count == 1,
            $"<li><a class=\"all\" href=\"{links.Author(state.Filters.Authors.FirstOrDefault() ?? "")}\">Author page</a></li>")}
        </ul>
        """);

    private static IEnumerable<(string Text, SearchParameters Without)> Chips(PaperFieldTable fields, SearchParameters state)
    {
        foreach (var facet in fields.Facets)
        {
            var picked = state.Filters[facet.Name];
            foreach (var value in picked)
            {
                var others = picked.Where(other => other != value).ToValueList();
                yield return (FilterText.Of(fields, facet, value), state.With(state.Filters.With(facet.Name, others)));
            }
        }
    }
}
