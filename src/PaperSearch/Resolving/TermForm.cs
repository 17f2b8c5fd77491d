namespace PaperSearch.Resolving;

/// <summary>In which form a field's words are indexed.</summary>
internal enum TermForm
{
    /// <summary>
    /// As the field's analysis gives them: folded, words of running text stemmed; values of identifiers and categories as they
    /// are.
    /// </summary>
    Analyzed,

    /// <summary>
    /// Folded and not stemmed: what <c>=word</c>, <c>word*</c> and <c>word~</c> compare with. Titles and abstracts have it.
    /// </summary>
    Exact,
}
