namespace PaperSearch.Embedded.Storage;

/// <summary>The first and the last of a stored paper's authors.</summary>
/// <param name="First">The first, <see langword="null"/> where there are none.</param>
/// <param name="Last">The last that is stored.</param>
/// <param name="AreCut">Whether there are more than are stored, so that the last stored one is not the last.</param>
/// <param name="Count">How many are stored.</param>
internal readonly record struct AuthorEnds(Author? First, Author? Last, bool AreCut, int Count);
