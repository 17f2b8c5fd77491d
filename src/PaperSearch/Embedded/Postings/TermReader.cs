using Lucene.Net.Index;
using Lucene.Net.Util;

namespace PaperSearch.Embedded.Postings;

/// <summary>
/// Finds terms in the dictionaries of all segments for one search, and gives the dictionaries' readers back when the search is
/// over. A term is looked up once, however many parts of the search need it. For one thread.
/// </summary>
/// <param name="reader">The state of the index that is searched.</param>
internal sealed class TermReader(IndexReader reader) : IDisposable
{
    private readonly Dictionary<(AtomicReader Segment, string Field), (ReaderPool.FieldReaders Pool, TermsEnum? Terms)>
        dictionaries = [];
    private readonly Dictionary<(string Field, string Text), TermStates?> found = [];
    private readonly BytesRef sought = new();

    /// <summary>The state of the index that is searched.</summary>
    public IndexReader Reader => reader;

    /// <summary>
    /// The one reader of a field's dictionary, wherever it stands; <see langword="null"/> where the segment has no such field.
    /// </summary>
    public TermsEnum? Terms(AtomicReader segment, string field) => Dictionary(segment, field).Terms;

    /// <summary>Where a term is; <see langword="null"/> where no paper has it.</summary>
    public TermStates? Find(string field, string text)
    {
        if (!found.TryGetValue((field, text), out var known))
            found[(field, text)] = known = LookUp(field, text);
        return known;
    }

    /// <summary>How many papers have a term, deleted ones with them until they are merged away.</summary>
    public int DocFreq(string field, string text) => Find(field, text)?.DocFreq ?? 0;

    /// <summary>Puts a dictionary at a term; <see langword="null"/> where the segment has no postings of it.</summary>
    public (ReaderPool.FieldReaders Pool, TermsEnum Term)? Seek(AtomicReaderContext segment, TermStates term)
    {
        if (term.States[segment.Ord] is not { } state)
            return null;
        var (pool, terms) = Dictionary(segment.AtomicReader, term.Field);
        terms!.SeekExact(term.Bytes, state);
        return (pool, terms);
    }

    public void Dispose()
    {
        foreach (var (pool, terms) in dictionaries.Values)
        {
            if (terms is not null)
                pool.Dictionaries.Return(terms);
        }
        dictionaries.Clear();
    }

    private TermStates? LookUp(string field, string text)
    {
        // Many a term is in no paper: nothing is made for those.
        sought.CopyChars(text);
        var leaves = reader.Leaves;
        TermState?[]? states = null;
        var (papers, occurrences) = (0, 0L);
        for (var i = 0; i < leaves.Count; i++)
        {
            if (Terms(leaves[i].AtomicReader, field) is not { } dictionary || !dictionary.SeekExact(sought))
                continue;
            (states ??= new TermState?[leaves.Count])[i] = dictionary.GetTermState();
            papers += dictionary.DocFreq;
            occurrences += Math.Max(0, dictionary.TotalTermFreq);
        }
        return states is null ? null : new TermStates(field, BytesRef.DeepCopyOf(sought), states, papers, occurrences);
    }

    private (ReaderPool.FieldReaders Pool, TermsEnum? Terms) Dictionary(AtomicReader segment, string field)
    {
        if (dictionaries.TryGetValue((segment, field), out var known))
            return known;
        var pool = ReaderPool.Of(segment).For(segment, field);
        return dictionaries[(segment, field)] = (pool, pool.Dictionaries.Take() ?? segment.GetTerms(field)?.GetEnumerator());
    }
}
