namespace PaperSearch.Searching;

/// <summary>A facet to count.</summary>
/// <param name="Name">
/// One of the names in <see cref="PaperFieldTable.Facets"/>: <c>year</c>, <c>category</c>, <c>author</c>, <c>venue</c>,
/// <c>code</c>, or one of the application's.
/// </param>
/// <param name="Size">
/// How many values to list, or intervals to make; the rest is summed as "other". The year histogram has no limit.
/// <see langword="null"/> for what the facet's definition says.
/// </param>
/// <param name="Prefix">List only values with a word that begins so (facet value search); <see langword="null"/> for all.</param>
public sealed record FacetRequest(string Name, int? Size = null, string? Prefix = null);
