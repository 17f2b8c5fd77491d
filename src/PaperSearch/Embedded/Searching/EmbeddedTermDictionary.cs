using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.Postings;
using PaperSearch.Embedded.Schema;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Searching;

/// <summary>The terms of a state of an index on Lucene.Net. For one search.</summary>
internal sealed class EmbeddedTermDictionary(TermReader terms, Bm25F formula, int papers, SearchClock clock) : ITermDictionary
{
    private readonly TermExpansion expansion = new(terms);

    public int Papers => papers;

    public int DocumentFrequency(string field, TermForm form, string term) => terms.DocFreq(IndexFields.Of(field, form), term);

    public IReadOnlyList<CountedTerm> StartingWith(string field, TermForm form, string prefix, int most) =>
        expansion.Prefix(IndexFields.Of(field, form), prefix, most);

    public MatchedTerms Matching(string field, TermForm form, string pattern, int most, int mostLookedAt) =>
        expansion.Matching(IndexFields.Of(field, form), pattern, most, mostLookedAt);

    public IReadOnlyList<CountedTerm> Near(string field, TermForm form, string word, int edits, bool anyFirstLetter, int most) =>
        expansion.Fuzzy(IndexFields.Of(field, form), word, edits, anyFirstLetter, most);

    public bool HasPhrase(string field, PhrasePattern phrase, int papers)
    {
        foreach (var leaf in terms.Reader.Leaves)
        {
            using var lease = new PostingsLease(terms, leaf);
            var occurrences = new PatternReader(terms).Open(phrase, field, lease);
            while (occurrences is not null && papers > 0 && occurrences.NextDoc() != DocCursor.NoMoreDocs)
                papers--;
            if (papers == 0)
                return true;
        }
        return false;
    }

    public MatchSample CountMatches(IReadOnlyList<ScoredWord> words) => MatchSampler.Count(words, formula, terms, clock);
}
