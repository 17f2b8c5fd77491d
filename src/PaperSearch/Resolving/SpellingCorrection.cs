namespace PaperSearch.Resolving;

/// <summary>A word that is likely to be misspelt, and the words of papers that were meant.</summary>
/// <param name="Typed">The word, folded.</param>
/// <param name="Meant">The words, those in most papers first.</param>
/// <param name="Span">Where it stands in the typed text.</param>
/// <param name="Kind">What became of it.</param>
internal sealed record SpellingCorrection(string Typed, ValueList<string> Meant, TextSpan Span, CorrectionKind Kind);

/// <summary>What became of a word that is likely to be misspelt.</summary>
internal enum CorrectionKind
{
    /// <summary>No paper has it; the words that were meant are searched.</summary>
    Absent,

    /// <summary>Few papers have it; the word that was meant is searched beside it.</summary>
    Rare,

    /// <summary>It is searched as it is, as another may be meant or not.</summary>
    Offered,
}
