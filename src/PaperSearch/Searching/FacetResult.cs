using System.Text.Json.Serialization;

namespace PaperSearch.Searching;

/// <summary>Exact counts of a facet's values over all matches, the facet's own filter left out (drill-sideways).</summary>
/// <param name="Type"><c>histogram</c> (years without gaps), <c>tree</c> (groups with children) or <c>terms</c>.</param>
/// <param name="Buckets">The values: years ascending, else most papers first, ties by value.</param>
/// <param name="OtherCount">Papers counted in values that are not listed, summed over these values.</param>
/// <param name="Sideways">Whether a filter of this facet was left out, so that papers are counted which are no hits.</param>
public sealed record FacetResult(string Type, ValueList<FacetBucket> Buckets, long OtherCount = 0, bool Sideways = false);

/// <summary>One value of a facet.</summary>
/// <param name="Value">What a filter takes.</param>
/// <param name="Count">How many matching papers have it.</param>
/// <param name="Selected">Whether the request filters by it.</param>
/// <param name="Label">What a person reads, where it differs from the value: of a category its name, of a name with LaTeX its characters.</param>
/// <param name="Children">For a tree: the values below.</param>
public sealed record FacetBucket(
    string Value,
    long Count,
    bool Selected = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Label = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ValueList<FacetBucket>? Children = null);
