namespace PaperSearch.Resolving;

/// <summary>A word that no paper has, and the words of papers it was read as.</summary>
/// <param name="Typed">The word, folded.</param>
/// <param name="ReadAs">The words, those in most papers first.</param>
/// <param name="Span">Where it stands in the typed text.</param>
internal sealed record SpellingCorrection(string Typed, ValueList<string> ReadAs, TextSpan Span);
