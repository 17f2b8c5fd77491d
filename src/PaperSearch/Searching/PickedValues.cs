namespace PaperSearch.Searching;

/// <summary>What is picked in one facet: any of the values will do.</summary>
/// <param name="Facet">The facet's name.</param>
/// <param name="Values">The values; at least one.</param>
public sealed record PickedValues(string Facet, ValueList<string> Values);
