using System.Text.Json.Serialization;

namespace PaperSearch.Searching;

/// <summary>Exact counts of a facet's values over all matches, the facet's own filter left out (drill-sideways).</summary>
/// <param name="Type">How they are counted.</param>
/// <param name="Buckets">
/// The values: intervals ascending, else most papers first, ties by value; of a flag first <c>true</c>.
/// </param>
/// <param name="OtherCount">
/// Papers counted in values that are not listed, summed over these values; of a histogram, papers without a value.
/// </param>
/// <param name="Sideways">Whether a filter of this facet was left out, so that papers are counted which are no hits.</param>
public sealed record FacetResult(FacetType Type, ValueList<FacetBucket> Buckets, long OtherCount = 0, bool Sideways = false)
{
    /// <summary>What people read above the values: <see cref="FacetDefinition.Label"/>.</summary>
    public string Label { get; init; } = "";
}

/// <summary>One value of a facet.</summary>
/// <param name="Value">What a filter takes; of an interval wider than 1 its ends, <c>10..19</c>.</param>
/// <param name="Count">How many matching papers have it.</param>
/// <param name="Selected">Whether the request filters by it.</param>
/// <param name="Label">
/// What a person reads, where it differs from the value: of a category its name, of a name with LaTeX its characters.
/// </param>
/// <param name="Children">For a tree: the values below.</param>
public sealed record FacetBucket(
    string Value,
    long Count,
    bool Selected = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Label = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ValueList<FacetBucket>? Children = null);
