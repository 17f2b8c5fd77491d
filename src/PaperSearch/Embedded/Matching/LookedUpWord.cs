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
    private readonly PatternReader patterns;

    private LookedUpWord(
        ScoredWord word, List<FoundTerm> terms, PatternReader patterns, float idf, float burstiness, int documentFrequency)
    {
        Word = word;
        this.terms = terms;
        this.patterns = patterns;
        (Idf, Burstiness) = (idf, burstiness);
        DocumentFrequency = documentFrequency;
    }

    public ScoredWord Word { get; }

    public float Idf { get; }

    /// <summary>How much more the word counts as papers that have it repeat it.</summary>
    public float Burstiness { get; }

    /// <summary>The largest number of papers that one of the terms has: a lower bound of the papers that have the word.</summary>
    public int DocumentFrequency { get; }

    public static LookedUpWord LookUp(ScoredWord word, Bm25F formula, TermReader reader)
    {
        var found = new List<FoundTerm>(word.Terms.Count);
        foreach (ref readonly var term in word.Terms.AsSpan())
        {
            if (term.Words is not null)
                found.Add(new FoundTerm(null, term));
            else if (reader.Find(IndexFields.Of(term.Field, term.Form), term.Text) is { } states)
                found.Add(new FoundTerm(states, term));
        }
        var documents = DocumentFrequencies.OfAny(
            word.Terms.AsSpan(), (field, form, text) => reader.DocFreq(IndexFields.Of(field, form), text));
        return new LookedUpWord(
            word, found, new PatternReader(reader), formula.Idf(documents), BurstinessOf(found, formula), documents);
    }

    /// <summary>How many lists the word has in a segment at most.</summary>
    public int ListsIn(SegmentContext segment)
    {
        var lists = 0;
        foreach (var term in terms)
            lists += term.States is { } states && states.States[segment.Leaf.Ord] is null ? 0 : 1;
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
        var opened = 0;
        foreach (var term in terms)
        {
            if (Open(term, lease ?? segment.Postings) is { } list)
                lists[opened++] = list;
        }
        return opened == 0 ? null : new WordCursor(opened == count ? lists : lists[..opened]);
    }

    /// <summary>
    /// The word's postings in a segment, read one list after another, or <see langword="null"/> where it has none.
    /// </summary>
    public IWindowedPostings? OpenOneByOne(SegmentContext segment) => ListsIn(segment) == 0 ? null : new OneByOne(this, segment);

    private static float BurstinessOf(List<FoundTerm> terms, Bm25F formula)
    {
        var (occurrences, titles, abstracts) = (0L, 0L, 0L);
        foreach (var (states, term) in terms)
        {
            if (states is null || term.Field is not (IndexFields.Title or IndexFields.Abstract))
                continue;
            occurrences += states.Occurrences;
            if (term.Field == IndexFields.Title)
                titles += states.DocFreq;
            else
                abstracts += states.DocFreq;
        }
        return formula.Burstiness(occurrences, Math.Max(titles, abstracts));
    }

    private WeightedPostings? Open(in FoundTerm found, PostingsLease lease)
    {
        var (states, term) = found;
        BoundedCursor? postings = states is not null ? lease.Open(states)
            : patterns.Open(term.Words!, term.Field, lease) is { } together ? new PatternCursor(together)
            : null;
        return postings is null
            ? null
            : new WeightedPostings(postings, term.Weight, term.Field == IndexFields.Title, term.Field == IndexFields.Author);
    }

    /// <summary>A term with its place in the dictionary; words together have none.</summary>
    private readonly record struct FoundTerm(TermStates? States, ResolvedTerm Term);

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
                if (word.Open(term, lease) is { } list)
                    sums.Add(list, from, to);
            }
        }

        public void MarkWindow(int from, int to, WindowSums sums)
        {
            foreach (var term in word.terms)
            {
                using var lease = segment.Lease();
                if (word.Open(term, lease) is { } list)
                    sums.Mark(list.Postings, from, to);
            }
        }
    }
}
