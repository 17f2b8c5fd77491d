namespace PaperSearch;

/// <summary>A subject category: of the arXiv taxonomy where the code is one of its codes, else free.</summary>
/// <param name="Code">The code as facets and filters use it, for example <c>cs.LG</c>.</param>
/// <param name="Name">The human name ("Machine Learning"); the code again where no name is known.</param>
/// <param name="Parent">The group the category belongs to (<c>cs</c>), or <see langword="null"/> for a free category.</param>
public sealed record Category(string Code, string Name, string? Parent);
