namespace PaperSearch.Resolving;

/// <summary>One position of an analysed text of a query.</summary>
/// <param name="Term">The word folded and stemmed.</param>
/// <param name="Unstemmed">The word folded: what an acronym in the index is found by.</param>
/// <param name="IsStopWord">Whether it says little alone.</param>
/// <param name="Start">Index in the text of its first character.</param>
/// <param name="End">Index in the text behind its last character.</param>
/// <param name="Variants">Other forms of it, and of the compound that begins here.</param>
internal readonly record struct AnalyzedWord(
    string Term, string Unstemmed, bool IsStopWord, int Start, int End, ValueList<AnalyzedVariant> Variants)
{
    /// <summary>
    /// The terms that an index may have at the place of the word: stemmed, or as written where that is an acronym; of a stop word
    /// in small letters or in capitals.
    /// </summary>
    public ValueList<string> Forms
    {
        get
        {
            if (IsStopWord)
                return [Term, Term.ToUpperInvariant()];
            if (Unstemmed != Term)
                return [Term, Unstemmed];
            var small = Term.ToLowerInvariant();
            return small == Term ? [Term] : [Term, small];
        }
    }

    /// <summary>How many characters of the text belong to both.</summary>
    public int Overlap(in AnalyzedWord other) => Math.Min(End, other.End) - Math.Max(Start, other.Start);

    /// <summary>Whether more than half of the other's characters are this one's.</summary>
    public bool CoversMostOf(in AnalyzedWord other) => 2 * Overlap(other) > other.End - other.Start;
}

/// <summary>Another form of a word of a text, or of the words of a compound that begins there.</summary>
/// <param name="Term">The term.</param>
/// <param name="End">Index in the text behind the last character that it stands for.</param>
internal readonly record struct AnalyzedVariant(string Term, int End);
