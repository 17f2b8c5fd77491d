namespace PaperSearch.Searching;

/// <summary>A facet to count.</summary>
/// <param name="Name"><c>year</c>, <c>category</c>, <c>author</c>, <c>venue</c> or <c>code</c>.</param>
/// <param name="Size">How many values to list; the rest is summed as "other". The year histogram has no limit. Default 10.</param>
/// <param name="Prefix">List only values with a word that begins so (facet value search); <see langword="null"/> for all.</param>
public sealed record FacetRequest(string Name, int Size = 10, string? Prefix = null);
