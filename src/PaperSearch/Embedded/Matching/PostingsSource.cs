using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Finds terms and opens their posting lists for one search, and gives the readers back when the search is over. A term is looked
/// up once, however many parts of the search need it. For one thread.
/// </summary>
/// <param name="reader">The state of the index that is searched.</param>
internal sealed class PostingsSource(IndexReader reader) : IDisposable
{
    private readonly Dictionary<(AtomicReader Segment, string Field), (PostingsPool.Shelf Shelf, TermsEnum? Terms)> dictionaries = [];
    private readonly Dictionary<(string Field, string Text), LocatedTerm?> located = [];
    private readonly List<(PostingsPool.Shelf Shelf, DocsEnum List)> lent = [];
    private readonly List<(PostingsPool.Shelf Shelf, DocsAndPositionsEnum List)> lentPlaces = [];
    private readonly List<float[]> scores = [];
    private readonly BytesRef sought = new();
    private readonly List<long[]> bits = [];

    /// <summary>A moment to which <see cref="GiveBackSince"/> goes back.</summary>
    public Moment Mark => new(lent.Count, lentPlaces.Count, scores.Count, bits.Count);

    /// <summary>The one reader of a field's dictionary, wherever it stands; <see langword="null"/> where the segment has no such field.</summary>
    public TermsEnum? Terms(AtomicReader segment, string field) => Dictionary(segment, field).Terms;

    /// <summary>Where a term is; <see langword="null"/> where no paper has it.</summary>
    public LocatedTerm? Find(string field, string text)
    {
        if (!located.TryGetValue((field, text), out var known))
            located[(field, text)] = known = LookUp(field, text);
        return known;
    }

    /// <summary>How many papers have a term, deleted ones with them until they are merged away.</summary>
    public int DocFreq(string field, string text) => Find(field, text)?.DocFreq ?? 0;

    /// <summary>The papers of a term, for as long as the search lasts; <see langword="null"/> where the segment has none.</summary>
    public DocsEnum? Open(AtomicReaderContext segment, LocatedTerm term, IBits? acceptDocs)
    {
        if (term.States[segment.Ord] is not { } state)
            return null;
        var (shelf, terms) = Dictionary(segment.AtomicReader, term.Field);
        terms!.SeekExact(term.Bytes, state);
        var list = terms.Docs(acceptDocs, shelf.Lists.Take());
        lent.Add((shelf, list));
        return list;
    }

    /// <summary>The same with the term's places; <see langword="null"/> also where the field keeps none.</summary>
    public DocsAndPositionsEnum? OpenPositions(AtomicReaderContext segment, LocatedTerm term, IBits? acceptDocs)
    {
        if (term.States[segment.Ord] is not { } state)
            return null;
        var (shelf, terms) = Dictionary(segment.AtomicReader, term.Field);
        terms!.SeekExact(term.Bytes, state);
        if (terms.DocsAndPositions(acceptDocs, shelf.Places.Take(), DocsAndPositionsFlags.NONE) is not { } list)
            return null;
        lentPlaces.Add((shelf, list));
        return list;
    }

    /// <summary>Gives back the lists and arrays lent since a moment, which are used no more.</summary>
    public void GiveBackSince(Moment mark)
    {
        GiveBack(lent, mark.Lists, static one => one.Shelf.Lists.Put(one.List));
        GiveBack(lentPlaces, mark.Places, static one => one.Shelf.Places.Put(one.List));
        GiveBack(scores, mark.Scores, static array => ArrayPool<float>.Shared.Return(array));
        GiveBack(bits, mark.Bits, static array => ArrayPool<long>.Shared.Return(array));
    }

    /// <summary>An array for as long as the search lasts; of unknown content.</summary>
    public float[] RentScores(int length)
    {
        scores.Add(ArrayPool<float>.Shared.Rent(length));
        return scores[^1];
    }

    /// <summary>An empty set of numbers below a size, for as long as the search lasts.</summary>
    public FixedBitSet RentSet(int size)
    {
        var words = FixedBitSet.Bits2words(size);
        bits.Add(ArrayPool<long>.Shared.Rent(words));
        // All of it: the set counts what stands behind its end as well.
        Array.Clear(bits[^1]);
        return new FixedBitSet(bits[^1], size);
    }

    public void Dispose()
    {
        GiveBackSince(default);
        foreach (var (shelf, terms) in dictionaries.Values)
        {
            if (terms is not null)
                shelf.Dictionaries.Put(terms);
        }
        dictionaries.Clear();
    }

    private static void GiveBack<T>(List<T> all, int from, Action<T> giveBack)
    {
        for (var i = all.Count - 1; i >= from; i--)
            giveBack(all[i]);
        all.RemoveRange(from, all.Count - from);
    }

    private LocatedTerm? LookUp(string field, string text)
    {
        // Many a term is in no paper: nothing is made for those.
        sought.CopyChars(text);
        var leaves = reader.Leaves;
        TermState?[]? states = null;
        var papers = 0;
        for (var i = 0; i < leaves.Count; i++)
        {
            if (Terms(leaves[i].AtomicReader, field) is not { } dictionary || !dictionary.SeekExact(sought))
                continue;
            (states ??= new TermState?[leaves.Count])[i] = dictionary.GetTermState();
            papers += dictionary.DocFreq;
        }
        return states is null ? null : new LocatedTerm(field, BytesRef.DeepCopyOf(sought), states, papers);
    }

    private (PostingsPool.Shelf Shelf, TermsEnum? Terms) Dictionary(AtomicReader segment, string field)
    {
        if (dictionaries.TryGetValue((segment, field), out var known))
            return known;
        var shelf = PostingsPool.Of(segment).For(segment, field);
        return dictionaries[(segment, field)] = (shelf, shelf.Dictionaries.Take() ?? segment.GetTerms(field)?.GetEnumerator());
    }

    /// <summary>How much was lent at a moment.</summary>
    internal readonly record struct Moment(int Lists, int Places, int Scores, int Bits);
}
