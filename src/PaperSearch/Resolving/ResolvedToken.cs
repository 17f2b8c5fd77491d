namespace PaperSearch.Resolving;

/// <summary>A word that the analysis makes of a typed one, as it is looked up.</summary>
/// <param name="Word">Its terms.</param>
/// <param name="IsStopWord">Whether it says little alone.</param>
/// <param name="Stem">The word folded and stemmed.</param>
/// <param name="Unstemmed">The word folded.</param>
/// <param name="Meant">What it was read as where it is misspelt; else <see langword="null"/>.</param>
/// <param name="IsRare">Whether a few papers have it as it was typed, so that it is looked for as well.</param>
internal sealed record ResolvedToken(
    ScoredWord Word, bool IsStopWord, string Stem, string Unstemmed, ValueList<string>? Meant = null,
    bool IsRare = false);
