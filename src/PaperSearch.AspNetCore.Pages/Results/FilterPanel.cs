using System.Globalization;
using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Pages.Rendering;
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
        var facets = Links.Fields.Facets.Select(Facet).Where(facet => !facet.IsEmpty).ToList();
        return Html.If(facets.Count > 0, $"""
            <aside class="side" id="filters" aria-label="Filters">
            {Html.Each(facets, facet => facet, "\n")}
            <p class="apply"><button type="submit" form="{SearchBox.Form}">Apply filters</button></p>
            </aside>
            """);
    }

    private Html Facet(PaperFacet facet)
    {
        var buckets = Page.Facets.GetValueOrDefault(facet.Name)?.Buckets ?? [];
        var inputs = facet.Definition switch
        {
            { Type: FacetType.Histogram, Interval: not null } => Years(facet, buckets),
            { Type: FacetType.Histogram } => Ranges(facet, buckets),
            { Type: FacetType.Tree } => Groups(facet, buckets),
            { Type: FacetType.Flag } => Flag(facet, buckets),
            _ => Values(facet, buckets),
        };
        return Html.If(!inputs.IsEmpty, $"""
            <fieldset class="facet"><legend>{facet.Definition.Label}</legend>
            {inputs}
            </fieldset>
            """);
    }

    private ValueList<string> Picked(PaperFacet facet) => State.Filters[facet.Name];

    private Html Years(PaperFacet facet, ValueList<FacetBucket> years)
    {
        var from = YearInput("from", State.Filters.Years?.From, years.FirstOrDefault());
        var to = YearInput("to", State.Filters.Years?.To, years.LastOrDefault());
        return Html.If(years.Count > 0 || Picked(facet).Count > 0, $"""
            {YearChart.Of(years, (first, last) => OfYears(facet, first, last))}
            <p class="range"><label>From {from}</label> <label>to {to}</label></p>
            """);
    }

    private static Html YearInput(string name, int? year, FacetBucket? end) => Html.Of(
        $"<input form=\"{SearchBox.Form}\" name=\"{name}\" inputmode=\"numeric\" pattern=\"[0-9]*\" maxlength=\"4\""
        + $" value=\"{Year(year)}\" placeholder=\"{end?.Value}\">");

    private string? OfYears(PaperFacet facet, int from, int to) => ResultsState.IsLong(State)
        ? null
        : Links.Search(State.With(State.Filters.With(facet.Name, [new YearRange(from, to).ToString()])));

    private static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";

    private Html Ranges(PaperFacet facet, ValueList<FacetBucket> intervals) =>
        Values(facet, intervals.Where(interval => interval.Count > 0 || interval.Selected)
            .Select(interval => interval with { Label = FilterText.Range(interval.Value) }).ToValueList());

    private Html Groups(PaperFacet facet, ValueList<FacetBucket> groups)
    {
        var shown = groups.Where((group, i) => i < MostGroups || group.Selected || Children(group).Any(c => c.Selected)).ToList();
        var listed = shown.SelectMany(group => Children(group).Prepend(group))
            .Select(b => b.Value)
            .ToHashSet(StringComparer.Ordinal);
        var others = Picked(facet).Where(code => !listed.Contains(code))
            .Select(code => new FacetBucket(code, 0, true, ArxivTaxonomy.Resolve(code).Name));
        var inputs = shown.Select((group, i) => Group(facet, group, isOpen: i == 0 || Children(group).Any(c => c.Selected)))
            .Concat(others.Select(bucket => Box(facet, bucket)));
        return Html.Each(inputs, input => input, "\n");
    }

    private static Html Group(PaperFacet facet, FacetBucket group, bool isOpen)
    {
        // What is picked but not among the first is listed, too.
        var children = Children(group).Where((child, i) => i < MostInGroup || child.Selected).ToList();
        var box = Box(facet, group);
        return children.Count == 0 ? box : Html.Of(
            $"<div class=\"group\">{box}<details{Html.If(isOpen, $" open")}>"
            + $"<summary><span class=\"unseen\">{facet.Definition.Label} of {group.Label ?? group.Value}</span></summary>"
            + $"{Html.Each(children, child => Box(facet, child))}</details></div>");
    }

    private static IEnumerable<FacetBucket> Children(FacetBucket group) => group.Children ?? [];

    private Html Values(PaperFacet facet, ValueList<FacetBucket> buckets)
    {
        var picked = Picked(facet);
        // A value may be picked in another form than the facet lists it in; then both boxes are the same filter.
        var others = picked.Where(value => !buckets.Any(b => b.Value == value)).ToList();
        var shown = buckets.Where(b => !b.Selected || picked.Contains(b.Value)).ToList();
        var boxes = others.Select(value => new FacetBucket(value, CountOf(buckets, value), true)).Concat(shown);
        return Html.Each(boxes, bucket => Box(facet, bucket));
    }

    private static long CountOf(ValueList<FacetBucket> buckets, string value) =>
        buckets.FirstOrDefault(b => b.Selected && string.Equals(b.Label, value, StringComparison.OrdinalIgnoreCase))?.Count ?? -1;

    private Html Flag(PaperFacet facet, ValueList<FacetBucket> buckets)
    {
        var value = Picked(facet).FirstOrDefault() ?? "true";
        var bucket = buckets.FirstOrDefault(b => b.Value == value) ?? new FacetBucket(value, 0);
        var isPicked = Picked(facet).Count > 0;
        return bucket.Count > 0 || isPicked
            ? Box(facet, bucket with { Selected = isPicked, Label = FilterText.Flag(facet, value) })
            : default;
    }

    // A count below 0 is not known.
    private static Html Box(PaperFacet facet, FacetBucket bucket) => Html.Of(
        $"<label class=\"pick\"><input type=\"checkbox\" form=\"{SearchBox.Form}\""
        + $" name=\"{SearchParameterTable.FilterName(facet.Name)}\""
        + $" value=\"{bucket.Value}\"{Html.If(bucket.Selected, $" checked")}>"
        + $"<bdi>{Shown.Plain(bucket.Label ?? bucket.Value)}</bdi>"
        + $"{Html.If(bucket.Count >= 0, $"<span>{Shown.Number(bucket.Count)}</span>")}</label>");
}
