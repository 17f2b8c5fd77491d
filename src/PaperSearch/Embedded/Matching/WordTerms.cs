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

    /// <summary>Whether occurrences of one of the terms are taken away from those of others.</summary>
    private bool Subtracts => terms.Exists(t => t.Term.Weight < 0);

    public IEnumerable<FieldTerm> Terms => terms.Select(t => t.Term);

    public static WordTerms LookUp(IReadOnlyList<FieldTerm> terms, Bm25Statistics statistics, PostingsSource source)
    {
        var found = new List<FoundTerm>(terms.Count);
        var documents = 0;
        foreach (var term in terms)
        {
            if (source.Find(term.Field, term.Text) is not { } place)
                continue;
            found.Add(new FoundTerm(term, place));
            if (term.Weight > 0)
                documents = Math.Max(documents, place.DocFreq);
        }
        return new WordTerms(found, source, statistics.Idf(documents), documents);
    }

    /// <summary>How many lists the word has in a segment.</summary>
    public int ListsIn(AtomicReaderContext context)
    {
        var lists = 0;
        foreach (var term in terms)
            lists += term.Place.States[context.Ord] is null ? 0 : 1;
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
            if (Open(term, context, acceptDocs) is { } list)
                lists[^count--] = list;
        }
        return new WordPostings(lists);
    }

    /// <summary>The word's postings in a segment, read one list after another, or <see langword="null"/> where it has none.</summary>
    public IWindowedPostings? OpenOneByOne(AtomicReaderContext context, IBits? acceptDocs) =>
        ListsIn(context) == 0 ? null : new OneByOne(this, context, acceptDocs);

    private WeightedDocs? Open(FoundTerm found, AtomicReaderContext context, IBits? acceptDocs)
    {
        var (field, _, weight) = found.Term;
        return source.Open(context, found.Place, acceptDocs) is { } docs
            ? new WeightedDocs(docs, weight, field is IndexFields.Title or IndexFields.TitleForms, field == IndexFields.Author)
            : null;
    }

    private readonly record struct FoundTerm(FieldTerm Term, LocatedTerm Place);

    /// <summary>Holds one list at a time, so that a word may have any number of them; for one window over the whole segment.</summary>
    private sealed class OneByOne(WordTerms word, AtomicReaderContext context, IBits? acceptDocs) : IWindowedPostings
    {
        public int PeekFrom(int from) => from == 0 ? 0 : Lucene.Net.Search.DocIdSetIterator.NO_MORE_DOCS;

        public void AddWindow(int from, int to, WindowSums sums)
        {
            Read(list => list.AddWindow(from, to, sums));
            if (word.Subtracts)
                WordPostings.RemoveEmpty(sums);
        }

        public void MarkWindow(int from, int to, WindowSums sums)
        {
            if (word.Subtracts)
            {
                AddWindow(from, to, sums);
                sums.ForgetOccurrences();
                return;
            }
            Read(list => list.MarkWindow(from, to, sums.Marks));
        }

        private void Read(Action<WeightedDocs> read)
        {
            foreach (var term in word.terms)
            {
                var mark = word.source.Mark;
                if (word.Open(term, context, acceptDocs) is not { } list)
                    continue;
                read(list);
                word.source.GiveBackSince(mark);
            }
        }
    }
}
