namespace PaperSearch.Highlighting;

/// <summary>Marked texts of a hit.</summary>
/// <param name="Title">The whole title with its marks.</param>
/// <param name="Abstract">The best passages of the abstract in text order; without matches, its beginning.</param>
public sealed record HitHighlights(HighlightedText Title, ValueList<Passage> Abstract);
