using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Opens dictionaries and posting lists for one search, and gives their readers back when the search is over. For one thread.
/// </summary>
internal sealed class PostingsSource : IDisposable
{
    private readonly Dictionary<(AtomicReader Segment, string Field), (PostingsPool.Shelf Shelf, TermsEnum? Terms)> dictionaries = [];
    private readonly List<(PostingsPool.Shelf Shelf, DocsEnum List)> lent = [];
    private readonly List<(PostingsPool.Shelf Shelf, DocsAndPositionsEnum List)> lentPlaces = [];
    private readonly List<int[]> numbers = [];
    private readonly List<float[]> scores = [];

    /// <summary>A moment to which <see cref="GiveBackSince"/> goes back.</summary>
    public int Mark => lent.Count;

    /// <summary>The one reader of a field's dictionary, wherever it stands; <see langword="null"/> where the segment has no such field.</summary>
    public TermsEnum? Terms(AtomicReader segment, string field) => Dictionary(segment, field).Terms;

    /// <summary>How many papers have a term, deleted ones with them until they are merged away.</summary>
    public int DocFreq(IndexReader reader, FieldTerm term)
    {
        var bytes = new BytesRef(term.Text);
        var papers = 0;
        foreach (var leaf in reader.Leaves)
            papers += Terms(leaf.AtomicReader, term.Field) is { } dictionary && dictionary.SeekExact(bytes) ? dictionary.DocFreq : 0;
        return papers;
    }

    /// <summary>The papers of a term, for as long as the search lasts.</summary>
    public DocsEnum Open(AtomicReader segment, string field, BytesRef term, TermState state, IBits? acceptDocs)
    {
        var (shelf, terms) = Dictionary(segment, field);
        terms!.SeekExact(term, state);
        var list = terms.Docs(acceptDocs, shelf.TakeList());
        lent.Add((shelf, list));
        return list;
    }

    /// <summary>The papers of a term with its places, for as long as the search lasts; <see langword="null"/> where the segment has no such term.</summary>
    public DocsAndPositionsEnum? OpenPositions(AtomicReader segment, string field, string term, IBits? acceptDocs)
    {
        var (shelf, terms) = Dictionary(segment, field);
        if (terms is null || !terms.SeekExact(new BytesRef(term)))
            return null;
        if (terms.DocsAndPositions(acceptDocs, shelf.TakePlaces(), DocsAndPositionsFlags.NONE) is not { } list)
            return null;
        lentPlaces.Add((shelf, list));
        return list;
    }

    /// <summary>Gives back the lists opened since a mark, which are used no more.</summary>
    public void GiveBackSince(int mark)
    {
        for (var i = lent.Count - 1; i >= mark; i--)
            lent[i].Shelf.Put(lent[i].List);
        lent.RemoveRange(mark, lent.Count - mark);
    }

    /// <summary>An array for as long as the search lasts; of unknown content.</summary>
    public int[] RentNumbers(int length)
    {
        numbers.Add(ArrayPool<int>.Shared.Rent(length));
        return numbers[^1];
    }

    /// <inheritdoc cref="RentNumbers"/>
    public float[] RentScores(int length)
    {
        scores.Add(ArrayPool<float>.Shared.Rent(length));
        return scores[^1];
    }

    public void Dispose()
    {
        GiveBackSince(0);
        foreach (var (shelf, list) in lentPlaces)
            shelf.Put(list);
        lentPlaces.Clear();
        foreach (var (shelf, terms) in dictionaries.Values)
        {
            if (terms is not null)
                shelf.Put(terms);
        }
        dictionaries.Clear();
        numbers.ForEach(array => ArrayPool<int>.Shared.Return(array));
        scores.ForEach(array => ArrayPool<float>.Shared.Return(array));
        numbers.Clear();
        scores.Clear();
    }

    private (PostingsPool.Shelf Shelf, TermsEnum? Terms) Dictionary(AtomicReader segment, string field)
    {
        if (dictionaries.TryGetValue((segment, field), out var known))
            return known;
        var shelf = PostingsPool.Of(segment).For(field);
        return dictionaries[(segment, field)] = (shelf, shelf.TakeDictionary() ?? segment.GetTerms(field)?.GetEnumerator());
    }
}
