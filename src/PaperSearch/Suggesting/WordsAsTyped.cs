using PaperSearch.Resolving;

namespace PaperSearch.Suggesting;

/// <summary>
/// The terms of an index without their neighbours, so that words mean what is typed: to look for what might be meant instead
/// takes longer than all else, and is the search's.
/// </summary>
internal sealed class WordsAsTyped(ITermDictionary terms) : ITermDictionary
{
    public int Papers => terms.Papers;

    public int NewestYear => terms.NewestYear;

    public int DocumentFrequency(string field, TermForm form, string term) => terms.DocumentFrequency(field, form, term);

    public int PapersWith(string field, Pattern pattern, int most) => terms.PapersWith(field, pattern, most);

    public bool HavePaper(ScoredWord word, ScoredWord other) => terms.HavePaper(word, other);

    public IReadOnlyList<CountedTerm> StartingWith(string field, TermForm form, string prefix, int most) =>
        terms.StartingWith(field, form, prefix, most);

    public MatchedTerms Matching(string field, TermForm form, string pattern, int most, int mostLookedAt) =>
        terms.Matching(field, form, pattern, most, mostLookedAt);

    public IReadOnlyList<CountedTerm> Near(string field, TermForm form, string word, int edits, int most) => [];

    public MatchSample CountMatches(IReadOnlyList<ScoredWord> words) => terms.CountMatches(words);
}
