using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.Postings;
using PaperSearch.Embedded.Schema;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Searching;

/// <summary>The terms of a state of an index on Lucene.Net. For one search.</summary>
internal sealed class EmbeddedTermDictionary(
    TermReader terms, Bm25F formula, ClauseCompiler compiler, Snapshot snapshot, SearchClock clock) : ITermDictionary
{
    private readonly TermExpansion expansion = new(terms);

    public int Papers => snapshot.Papers;

    public int NewestYear => snapshot.NewestYear;

    public int DocumentFrequency(string field, TermForm form, string term) => terms.DocFreq(IndexFields.Of(field, form), term);

    public IReadOnlyList<CountedTerm> StartingWith(string field, TermForm form, string prefix, int most) =>
        expansion.Prefix(IndexFields.Of(field, form), prefix, most);

    public MatchedTerms Matching(string field, TermForm form, string pattern, int most, int mostLookedAt) =>
        expansion.Matching(IndexFields.Of(field, form), pattern, most, mostLookedAt);

    public IReadOnlyList<CountedTerm> Near(string field, TermForm form, string word, int edits, int most) =>
        expansion.Fuzzy(IndexFields.Of(field, form), word, edits, most);

    public int PapersWith(string field, Pattern pattern, int most)
    {
        var papers = 0;
        foreach (var leaf in terms.Reader.Leaves)
        {
            using var lease = new PostingsLease(terms, leaf);
            var occurrences = new PatternReader(terms).Open(pattern, field, lease);
            while (occurrences is not null && papers < most && occurrences.NextDoc() != DocCursor.NoMoreDocs)
                papers++;
        }
        return papers;
    }

    public int PapersOf(Clause clause, int most)
    {
        var papers = 0;
        var weight = compiler.Compile(clause);
        foreach (var leaf in terms.Reader.Leaves)
        {
            using var segment = new SegmentContext(leaf, terms, clock);
            var live = leaf.AtomicReader.LiveDocs;
            var scorer = papers < most ? weight.Scorer(segment, ScoreMode.None) : null;
            for (var doc = -1; scorer is not null && papers < most;)
            {
                doc = scorer.Advance(doc + 1);
                if (doc == PaperScorer.NoMoreDocs)
                    break;
                papers += live?.Get(doc) != false ? 1 : 0;
            }
        }
        return papers;
    }

    public bool HavePaper(ScoredWord word, ScoredWord other)
    {
        var (first, second) = (LookedUpWord.LookUp(word, formula, terms), LookedUpWord.LookUp(other, formula, terms));
        foreach (var leaf in terms.Reader.Leaves)
        {
            using var segment = new SegmentContext(leaf, terms, clock);
            if (first.Open(segment) is not { } one || second.Open(segment) is not { } another)
                continue;
            for (var doc = one.NextDoc(); doc != DocCursor.NoMoreDocs;)
            {
                var next = another.Doc < doc ? another.Advance(doc) : another.Doc;
                if (next == doc)
                    return true;
                doc = next == DocCursor.NoMoreDocs ? next : one.Advance(next);
            }
        }
        return false;
    }

    public MatchSample CountMatches(IReadOnlyList<ScoredWord> words) => MatchSampler.Count(words, formula, terms, clock);
}
