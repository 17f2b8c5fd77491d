using System.Globalization;
using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Rendering;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Results;

/// <summary>
/// The filters, as inputs of the search form: several values of a facet can be picked at once, and each is counted as if
/// its own facet were not filtered (drill-sideways). What is picked always stands here, so that it is not lost.
/// </summary>
internal sealed record FilterPanel(PageLinks Links, SearchParameters State, SearchPage Page)
{
    private const int MostGroups = 6;
    private const int MostInGroup = 8;

    /// <summary>The filters, or nothing where there is nothing to filter by.</summary>
    public Html ToHtml()
    {
        Html[] facets = [Years(), Categories(), Terms(FacetNames.Author, "Authors", State.Filters.Authors), Terms(FacetNames.Venue, "Venues", State.Filters.Venues), Code()];
        return Html.If(facets.Any(facet => !facet.IsEmpty), $"""
            <aside class="side" id="filters" aria-label="Filters">
            {Html.Each(facets, facet => facet, "\n")}
            <p class="apply"><button type="submit" form="{SearchBox.Form}">Apply filters</button></p>
            </aside>
            """);
    }

    private Html Years()
    {
        var years = Page.Facets.GetValueOrDefault(FacetNames.Year)?.Buckets ?? [];
        return Html.If(years.Count > 0 || State.Filters.Years is not null, $"""
            <fieldset class="facet"><legend>Years</legend>
            {YearChart.Of(years, OfYears)}
            <p class="range"><label>From {YearInput("from", State.Filters.Years?.From, years.FirstOrDefault())}</label> <label>to {YearInput("to", State.Filters.Years?.To, years.LastOrDefault())}</label></p>
            </fieldset>
            """);
    }

    private static Html YearInput(string name, int? year, FacetBucket? end) => Html.Of(
        $"<input form=\"{SearchBox.Form}\" name=\"{name}\" inputmode=\"numeric\" pattern=\"[0-9]*\" maxlength=\"4\" value=\"{Year(year)}\" placeholder=\"{end?.Value}\">");

    private string? OfYears(int from, int to) =>
        ResultsState.IsLong(State) ? null : Links.Search(State.With(State.Filters with { Years = new YearRange(from, to) }));

    private static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";

    private Html Categories()
    {
        var groups = Page.Facets.GetValueOrDefault(FacetNames.Category)?.Buckets ?? [];
        var picked = State.Filters.Categories;
        var shown = groups.Where((group, i) => i < MostGroups || group.Selected || Children(group).Any(c => c.Selected)).ToList();
        var listed = shown.SelectMany(group => Children(group).Prepend(group)).Select(b => b.Value).ToHashSet(StringComparer.Ordinal);
        return Html.If(shown.Count + picked.Count > 0, $"""
            <fieldset class="facet"><legend>Categories</legend>
            {Html.Each(shown.Index(), group => Group(group.Item, isOpen: group.Index == 0 || Children(group.Item).Any(c => c.Selected)), "\n")}
            {Html.Each(picked.Where(code => !listed.Contains(code)), code => Box("filter.category", new FacetBucket(code, 0, true, ArxivTaxonomy.Resolve(code).Name)))}
            </fieldset>
            """);
    }

    private Html Group(FacetBucket group, bool isOpen)
    {
        // What is picked but not among the first is listed, too.
        var children = Children(group).Where((child, i) => i < MostInGroup || child.Selected).ToList();
        var box = Box("filter.category", group);
        return children.Count == 0 ? box : Html.Of($"""
            <div class="group">{box}<details{Html.If(isOpen, $" open")}><summary><span class="unseen">Categories of {group.Label ?? group.Value}</span></summary>{Html.Each(children, child => Box("filter.category", child))}</details></div>
            """);
    }

    private static IEnumerable<FacetBucket> Children(FacetBucket group) => group.Children ?? [];

    private Html Terms(string facet, string name, ValueList<string> picked)
    {
        var buckets = Page.Facets.GetValueOrDefault(facet)?.Buckets ?? [];
        var listed = buckets.Where(b => b.Selected).Select(b => b.Value).ToHashSet(StringComparer.Ordinal);
        // A name may be picked in another form than the facet lists it in; then both boxes are the same filter.
        var others = picked.Where(value => !buckets.Any(b => b.Value == value)).ToList();
        var shown = buckets.Where(b => !b.Selected || picked.Contains(b.Value)).ToList();
        return Html.If(shown.Count + others.Count + listed.Count > 0, $"""
            <fieldset class="facet"><legend>{name}</legend>
            {Html.Each(others, value => Box("filter." + facet, new FacetBucket(value, CountOf(buckets, value), true)))}
            {Html.Each(shown, bucket => Box("filter." + facet, bucket))}
            </fieldset>
            """);
    }

    private static long CountOf(ValueList<FacetBucket> buckets, string value) =>
        buckets.FirstOrDefault(b => b.Selected && string.Equals(b.Label, value, StringComparison.OrdinalIgnoreCase))?.Count ?? -1;

    private Html Code()
    {
        var buckets = Page.Facets.GetValueOrDefault(FacetNames.Code)?.Buckets ?? [];
        var with = buckets.FirstOrDefault(b => b.Value == "true");
        return State.Filters.HasCode == false
            ? Facet(new FacetBucket("false", buckets.FirstOrDefault(b => b.Value == "false")?.Count ?? 0, true, "Without code"))
            : with is { Count: > 0 } or { Selected: true } ? Facet(with with { Label = "With code" }) : default;

        static Html Facet(FacetBucket bucket) => Html.Of($"<fieldset class=\"facet\"><legend>Code</legend>{Box("filter.code", bucket)}</fieldset>");
    }

    // A count below 0 is not known.
    private static Html Box(string name, FacetBucket bucket) => Html.Of(
        $"<label class=\"pick\"><input type=\"checkbox\" form=\"{SearchBox.Form}\" name=\"{name}\" value=\"{bucket.Value}\"{Html.If(bucket.Selected, $" checked")}><bdi>{Shown.Plain(bucket.Label ?? bucket.Value)}</bdi>{Html.If(bucket.Count >= 0, $"<span>{Shown.Number(bucket.Count)}</span>")}</label>");
}
