using Lucene.Net.Index;
using Lucene.Net.Util;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// A word of a query looked up in one state of an index: its terms in the fields it is searched in, and how much the
/// word says (<see cref="Idf"/>). Occurrences in all of them count as occurrences of the one word.
/// </summary>
internal sealed class WordTerms
{
    private readonly List<FoundTerm> terms;
    private readonly PostingsSource source;

    private WordTerms(List<FoundTerm> terms, PostingsSource source, float idf, int documentFrequency)
    {
        this.terms = terms;
        this.source = source;
        Idf = idf;
        DocumentFrequency = documentFrequency;
    }

    public float Idf { get; }

    /// <summary>The largest number of papers that one of the terms has: a lower bound of the papers that have the word.</summary>
    public int DocumentFrequency { get; }

    public IEnumerable<FieldTerm> Terms => terms.Select(t => t.Term);

    public static WordTerms LookUp(IReadOnlyList<FieldTerm> terms, IndexReaderContext reader, Bm25Statistics statistics, PostingsSource source)
    {
        var found = new List<FoundTerm>(terms.Count);
        var documents = 0;
        foreach (var term in terms)
        {
            var bytes = new BytesRef(term.Text);
            TermState?[]? states = null;
            var frequency = 0;
            foreach (var leaf in reader.Leaves)
            {
                if (source.Terms(leaf.AtomicReader, term.Field) is not { } dictionary || !dictionary.SeekExact(bytes))
                    continue;
                (states ??= new TermState?[reader.Leaves.Count])[leaf.Ord] = dictionary.GetTermState();
                frequency += dictionary.DocFreq;
            }
            if (states is null)
                continue;
            found.Add(new FoundTerm(term, bytes, states));
            if (term.Weight > 0)
                documents = Math.Max(documents, frequency);
        }
        return new WordTerms(found, source, statistics.Idf(documents), documents);
    }

    /// <summary>How many lists the word has in a segment.</summary>
    public int ListsIn(AtomicReaderContext context)
    {
        var lists = 0;
        foreach (var term in terms)
            lists += term.States[context.Ord] is null ? 0 : 1;
        return lists;
    }

    /// <summary>The word's postings in a segment, read side by side, or <see langword="null"/> where it has none.</summary>
    public WordPostings? Open(AtomicReaderContext context, IBits? acceptDocs)
    {
        var count = ListsIn(context);
        if (count == 0)
            return null;
        var lists = new WeightedDocs[count];
        foreach (var term in terms)
        {
            if (term.States[context.Ord] is { } state)
                lists[^count--] = Open(term, state, context, acceptDocs);
        }
        return new WordPostings(lists);
    }

    /// <summary>The word's postings in a segment, read one list after another, or <see langword="null"/> where it has none.</summary>
    public IWindowedPostings? OpenOneByOne(AtomicReaderContext context, IBits? acceptDocs) =>
        ListsIn(context) == 0 ? null : new OneByOne(this, context, acceptDocs);

    private WeightedDocs Open(FoundTerm term, TermState state, AtomicReaderContext context, IBits? acceptDocs)
    {
        var (field, _, weight) = term.Term;
        return new WeightedDocs(
            source.Open(context.AtomicReader, field, term.Bytes, state, acceptDocs), weight, field is IndexFields.Title or IndexFields.TitleForms, field == IndexFields.Author);
    }

    private sealed record FoundTerm(FieldTerm Term, BytesRef Bytes, TermState?[] States);

    /// <summary>Holds one list at a time, so that a word may have any number of them; for one window over the whole segment.</summary>
    private sealed class OneByOne(WordTerms word, AtomicReaderContext context, IBits? acceptDocs) : IWindowedPostings
    {
        public int PeekFrom(int from) => from == 0 ? 0 : Lucene.Net.Search.DocIdSetIterator.NO_MORE_DOCS;

        public void AddWindow(int from, int to, float[] frequencies, ulong[] marks, ulong[] titleMarks)
        {
            var subtracts = false;
            foreach (var term in word.terms)
            {
                if (term.States[context.Ord] is not { } state)
                    continue;
                var mark = word.source.Mark;
                word.Open(term, state, context, acceptDocs).AddWindow(from, to, frequencies, marks, titleMarks);
                word.source.GiveBackSince(mark);
                subtracts |= term.Term.Weight < 0;
            }
            if (subtracts)
                WordPostings.RemoveEmpty(frequencies, marks, titleMarks);
        }
    }
}
