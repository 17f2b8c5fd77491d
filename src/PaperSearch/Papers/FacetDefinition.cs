namespace PaperSearch;

/// <summary>A facet of a field: how its values are counted, shown and filtered by. Immutable and equal by value.</summary>
/// <param name="Name">
/// The name in requests: <c>facet=venue</c>, <c>filter.venue=Nature</c>. Of a <see cref="FacetType.Flag"/> also the value of the
/// field that is counted.
/// </param>
/// <param name="Type">How the values are counted.</param>
/// <param name="Label">What people read above the values.</param>
public sealed record FacetDefinition(string Name, FacetType Type, string Label)
{
    /// <summary>How many values are listed where a request does not say. Default 10.</summary>
    public int Size { get; init; } = 10;

    /// <summary>
    /// The width of a histogram's intervals, which are then all listed, and of which one range is picked. <see langword="null"/>
    /// for the narrowest of 1, 2, 5, 10, 20, ... of which no more than the size cover all values.
    /// </summary>
    public int? Interval { get; internal init; }
}
