namespace PaperSearch.Resolving;

/// <summary>A word that stands for more words than are looked for.</summary>
/// <param name="Most">How many words of a field are looked for at most: those in most papers.</param>
/// <param name="IsCutShort">Whether the index has too many words to look at all of them.</param>
/// <param name="Span">Where it stands in the typed text.</param>
internal sealed record LimitedExpansion(int Most, bool IsCutShort, TextSpan Span);
