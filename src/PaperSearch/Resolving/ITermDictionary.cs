namespace PaperSearch.Resolving;

/// <summary>
/// What one state of an index knows of its terms: all that resolving asks of a backend. For one thread.
/// </summary>
internal interface ITermDictionary
{
    /// <summary>How many papers there are.</summary>
    int Papers { get; }

    /// <summary>The year of the newest paper; 0 where none has a date.</summary>
    int NewestYear { get; }

    /// <summary>How many papers have a term; 0 for one that none has. May count papers that were deleted not long ago.</summary>
    int DocumentFrequency(string field, TermForm form, string term);

    /// <summary>
    /// How many papers have a term of the analysed form in their title, or in their abstract where those are more.
    /// </summary>
    int PapersWith(string term) => Math.Max(
        DocumentFrequency(SearchedFields.Title, TermForm.Analyzed, term),
        DocumentFrequency(SearchedFields.Abstract, TermForm.Analyzed, term));

    /// <summary>Whether a paper has any of a word's terms.</summary>
    bool IsKnown(ScoredWord word) => DocumentFrequencies.OfAny(word.Terms.AsSpan(), DocumentFrequency) > 0;

    /// <summary>How many papers have words of a field as a pattern says.</summary>
    /// <param name="field">The field.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="most">Where so many are found no more are looked for; 1 at least.</param>
    int PapersWith(string field, Pattern pattern, int most);

    /// <summary>How many papers a clause selects.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="most">Where so many are found no more are looked for; 1 at least.</param>
    int PapersOf(Clause clause, int most);

    /// <summary>Whether a paper has both words, wherever they stand.</summary>
    bool HavePaper(ScoredWord word, ScoredWord other);

    /// <summary>
    /// The terms of a field that begin so, those in most papers first, of equals the first in ordinal order of UTF-8.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="form">Which of its forms.</param>
    /// <param name="prefix">How the terms begin.</param>
    /// <param name="most">How many terms at most.</param>
    IReadOnlyList<CountedTerm> StartingWith(string field, TermForm form, string prefix, int most);

    /// <summary>
    /// The terms of a field that a pattern stands for (<see cref="Querying.Wildcards"/>), those in most papers first, of equals
    /// the first in ordinal order of UTF-8. Where there are too many, some of them are looked at.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="form">Which of its forms.</param>
    /// <param name="pattern">The pattern, folded.</param>
    /// <param name="most">How many terms at most.</param>
    /// <param name="mostLookedAt">How many terms with the pattern's beginning are looked at.</param>
    MatchedTerms Matching(string field, TermForm form, string pattern, int most, int mostLookedAt);

    /// <summary>
    /// The terms of a field within some edits of a word: letters inserted, deleted, replaced, or swapped with their neighbour
    /// (optimal string alignment distance); the first letter must be right. Those in most papers first, of equals the first in
    /// ordinal order.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="form">Which of its forms.</param>
    /// <param name="word">The word, folded.</param>
    /// <param name="edits">How many edits, 1 or 2.</param>
    /// <param name="most">How many terms at most.</param>
    IReadOnlyList<CountedTerm> Near(string field, TermForm form, string word, int edits, int most);

    /// <summary>
    /// How many papers have how many of some words. Of a large index a fair part of the papers is looked at, the same for the
    /// same state.
    /// </summary>
    /// <param name="words">The words; each is in some paper.</param>
    MatchSample CountMatches(IReadOnlyList<ScoredWord> words);
}

/// <summary>A term of a field and the number of papers that have it.</summary>
internal readonly record struct CountedTerm(string Text, int Papers);

/// <summary>The terms of a field that a pattern stands for.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="IsComplete">Whether all terms that begin so were looked at.</param>
internal readonly record struct MatchedTerms(IReadOnlyList<CountedTerm> Terms, bool IsComplete);

/// <summary>How many papers of a sample have how many of some words.</summary>
/// <param name="PapersByWords">By number of words; the last counts those with more as well.</param>
/// <param name="Sampled">How large the part that was looked at is.</param>
/// <param name="Of">Of how much.</param>
internal readonly record struct MatchSample(int[] PapersByWords, int Sampled, int Of);
