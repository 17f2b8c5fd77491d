using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace PaperSearch.Embedded.Postings;

/// <summary>
/// Cursors and arrays that a search uses in one segment, given back together when the lease ends. What is read to its end at
/// once takes a lease of its own. For one thread.
/// </summary>
/// <param name="terms">Finds the lists.</param>
/// <param name="segment">The segment.</param>
internal sealed class PostingsLease(TermReader terms, AtomicReaderContext segment) : IDisposable
{
    private readonly IBits? liveDocs = segment.AtomicReader.LiveDocs;
    private readonly List<(ReaderPool.Pool<LuceneCursor> Pool, LuceneCursor Cursor)> cursors = [];
    private readonly List<(ReaderPool.Pool<LucenePositionCursor> Pool, LucenePositionCursor Cursor)> positionCursors = [];
    private readonly List<float[]> scores = [];
    private readonly List<long[]> bits = [];

    /// <summary>The papers of a term; <see langword="null"/> where the segment has none.</summary>
    public BoundedCursor? Open(TermStates term)
    {
        if (terms.Seek(segment, term) is not var (pool, at))
            return null;
        var cursor = pool.Lists.Take() ?? new LuceneCursor();
        cursors.Add((pool.Lists, cursor));
        cursor.Open(at, liveDocs);
        return cursor;
    }

    /// <summary>The same with the term's positions; <see langword="null"/> also where the field keeps none.</summary>
    public PositionCursor? OpenPositions(TermStates term)
    {
        if (terms.Seek(segment, term) is not var (pool, at))
            return null;
        var cursor = pool.Positions.Take() ?? new LucenePositionCursor();
        positionCursors.Add((pool.Positions, cursor));
        return cursor.TryOpen(at, liveDocs) ? cursor : null;
    }

    /// <summary>An array for as long as the lease lasts; of unknown content.</summary>
    public float[] RentScores(int length)
    {
        scores.Add(ArrayPool<float>.Shared.Rent(length));
        return scores[^1];
    }

    /// <summary>An empty set of numbers below a size, for as long as the lease lasts.</summary>
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
        foreach (var (pool, cursor) in cursors)
            pool.Return(cursor);
        foreach (var (pool, cursor) in positionCursors)
            pool.Return(cursor);
        foreach (var array in scores)
            ArrayPool<float>.Shared.Return(array);
        foreach (var array in bits)
            ArrayPool<long>.Shared.Return(array);
        cursors.Clear();
        positionCursors.Clear();
        scores.Clear();
        bits.Clear();
    }
}
