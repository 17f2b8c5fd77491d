using PaperSearch.Embedded.Postings;
using PaperSearch.Embedded.Schema;
using PaperSearch.Resolving;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// A scored word looked up in one state of an index: where its terms are in the searched fields, and how much the
/// word says (<see cref="Idf"/>). Occurrences in all of them count as occurrences of the one word.
/// </summary>
internal sealed class LookedUpWord
{
    private readonly List<FoundTerm> terms;

    private LookedUpWord(ScoredWord word, List<FoundTerm> terms, float idf, int documentFrequency)
    {
        Word = word;
        this.terms = terms;
        Idf = idf;
        DocumentFrequency = documentFrequency;
    }

    public ScoredWord Word { get; }

    public float Idf { get; }

    /// <summary>The largest number of papers that one of the terms has: a lower bound of the papers that have the word.</summary>
    public int DocumentFrequency { get; }

    public static LookedUpWord LookUp(ScoredWord word, Bm25F formula, TermReader reader)
    {
        var found = new List<FoundTerm>(word.Terms.Count);
        var documents = 0;
        foreach (ref readonly var term in word.Terms.AsSpan())
        {
            if (reader.Find(IndexFields.Of(term.Field, term.Form), term.Text) is not { } states)
                continue;
            found.Add(new FoundTerm(states, term.Weight, term.Field == IndexFields.Title, term.Field == IndexFields.Author));
            documents = Math.Max(documents, states.DocFreq);
        }
        return new LookedUpWord(word, found, formula.Idf(documents), documents);
    }

    /// <summary>How many lists the word has in a segment.</summary>
    public int ListsIn(SegmentContext segment)
    {
        var lists = 0;
        foreach (var term in terms)
            lists += term.States.States[segment.Leaf.Ord] is null ? 0 : 1;
        return lists;
    }

    /// <summary>The word's postings in a segment, read side by side, or <see langword="null"/> where it has none.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="lease">Lends the postings; that of the segment where there is none.</param>
    public WordCursor? Open(SegmentContext segment, PostingsLease? lease = null)
    {
        var count = ListsIn(segment);
        if (count == 0)
            return null;
        var lists = new WeightedPostings[count];
        foreach (var term in terms)
        {
            if (Open(term, lease ?? segment.Postings) is { } list)
                lists[^count--] = list;
        }
        return new WordCursor(lists);
    }

    /// <summary>
    /// The word's postings in a segment, read one list after another, or <see langword="null"/> where it has none.
    /// </summary>
    public IWindowedPostings? OpenOneByOne(SegmentContext segment) => ListsIn(segment) == 0 ? null : new OneByOne(this, segment);

    private static WeightedPostings? Open(in FoundTerm term, PostingsLease lease) =>
        lease.Open(term.States) is { } postings
            ? new WeightedPostings(postings, term.Weight, term.InTitle, term.CountsOnce)
            : null;

    private readonly record struct FoundTerm(TermStates States, float Weight, bool InTitle, bool CountsOnce);

    /// <summary>
    /// Holds one list at a time, so that a word may have any number of them; for one window over the whole segment.
    /// </summary>
    private sealed class OneByOne(LookedUpWord word, SegmentContext segment) : IWindowedPostings
    {
        public float MaxFrequency => float.MaxValue;

        public int PeekFrom(int from) => from == 0 ? 0 : DocCursor.NoMoreDocs;

        public void AddWindow(int from, int to, WindowSums sums)
        {
            foreach (var term in word.terms)
            {
                using var lease = segment.Lease();
                if (LookedUpWord.Open(term, lease) is { } list)
                    sums.Add(list, from, to);
            }
        }

        public void MarkWindow(int from, int to, WindowSums sums)
        {
            foreach (var term in word.terms)
            {
                using var lease = segment.Lease();
                if (lease.Open(term.States) is { } postings)
                    sums.Mark(postings, from, to);
            }
        }
    }
}
