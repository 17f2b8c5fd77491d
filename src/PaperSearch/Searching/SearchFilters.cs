using System.Globalization;
using System.Text.Json.Serialization;

namespace PaperSearch.Searching;

/// <summary>
/// Values picked in facets, by the facets' names: <c>new() { Categories = ["cs.LG"], ["rating"] = ["3.."] }</c>. Values of one
/// facet are alternatives; different facets must all hold. Of numbers and dates a value is a range: <c>3</c>, <c>3..5</c>,
/// <c>3..</c> or <c>..5</c>. As JSON an object of lists. Equal by value.
/// </summary>
[JsonConverter(typeof(SearchFiltersJsonConverter))]
public sealed record SearchFilters
{
    private ValueList<PickedValues> picked = [];

    /// <summary>All that is picked, in the order of the facets' names.</summary>
    public ValueList<PickedValues> All => picked;

    /// <summary>
    /// The years from and to, both included; an open end is <see langword="null"/>. <see langword="null"/> also where several
    /// ranges are picked.
    /// </summary>
    public YearRange? Years
    {
        get => this[FacetNames.Year] is [var only] ? ReadYears(only) : null;
        init => Set(FacetNames.Year, value?.ToString() is { Length: > 0 } range ? [range] : []);
    }

    /// <summary>Category codes (<c>cs.LG</c>) or groups (<c>cs</c>).</summary>
    public ValueList<string> Categories
    {
        get => this[FacetNames.Category];
        init => Set(FacetNames.Category, value);
    }

    /// <summary>
    /// Authors as the author facet gives them; any other name is whoever it may mean, and with the id of a paper behind it
    /// (<c>Edward Witten (hep-th/9108004)</c>) the person who wrote this paper, in all forms of the name.
    /// </summary>
    public ValueList<string> Authors
    {
        get => this[FacetNames.Author];
        init => Set(FacetNames.Author, value);
    }

    /// <summary>Venues as the venue facet gives them.</summary>
    public ValueList<string> Venues
    {
        get => this[FacetNames.Venue];
        init => Set(FacetNames.Venue, value);
    }

    /// <summary>Only papers with (or only without) code.</summary>
    public bool? HasCode
    {
        get => this[FacetNames.Code] is [var only] ? only == "true" : null;
        init => Set(FacetNames.Code, value is { } code ? [code ? "true" : "false"] : []);
    }

    /// <summary>What is picked in a facet; empty for nothing.</summary>
    /// <param name="facet">The facet's name; one that the index lacks is an error of the search.</param>
    public ValueList<string> this[string facet]
    {
        get => picked.FirstOrDefault(p => p.Facet == facet)?.Values ?? [];
        init => Set(facet, value);
    }

    /// <summary>The filters with other values of one facet; without values, the facet is not filtered by.</summary>
    public SearchFilters With(string facet, ValueList<string> values)
    {
        var changed = this with { };
        changed.Set(facet, values);
        return changed;
    }

    private void Set(string facet, ValueList<string> values)
    {
        ArgumentNullException.ThrowIfNull(facet);
        ArgumentNullException.ThrowIfNull(values);
        var others = picked.Where(p => p.Facet != facet);
        var all = values.Count == 0 ? others : others.Append(new PickedValues(facet, values));
        picked = all.OrderBy(p => p.Facet, StringComparer.Ordinal).ToValueList();
    }

    private static YearRange? ReadYears(string text)
    {
        // Anything may be picked before a search looks at it.
        if (text.Contains('-', StringComparison.Ordinal) || FilterRange.Read(PaperFieldKind.Date, text) is null)
            return null;
        var ends = text.Split("..");
        return new YearRange(Year(ends[0]), Year(ends[^1]));

        static int? Year(string end) => end.Length > 0 ? int.Parse(end, CultureInfo.InvariantCulture) : null;
    }
}
