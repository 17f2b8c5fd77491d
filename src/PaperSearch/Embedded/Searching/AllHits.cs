using Lucene.Net.Index;
using Lucene.Net.Util;
using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.Schema;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Searching;

/// <summary>
/// Keeps every hit in twelve bytes and puts them in order once. Where nothing tells them apart by rank, they stay in the
/// order of the index, which is the fastest to read.
/// </summary>
internal sealed class AllHits(SortOrder sort) : IHitSink
{
    private ulong[] keys = new ulong[1024];
    private int[] docs = new int[1024];
    private int count;
    private float lowest = float.MaxValue;
    private float highest = float.MinValue;

    private int docBase;
    private int[] dates = [];
    private int[] values = [];

    public bool HasScores => sort == SortOrder.Relevance;

    public float MinCompetitiveScore => 0;

    public void BeginSegment(SegmentContext segment)
    {
        docBase = segment.Leaf.DocBase;
        dates = segment.Columns.Dates;
        values = HitOrder.Values(sort, segment.Columns);
    }

    public void Offer(int doc, ScoreSource scorer)
    {
        var score = HasScores ? scorer.Score() : 0f;
        lowest = Math.Min(lowest, score);
        highest = Math.Max(highest, score);
        if (count == docs.Length)
        {
            var size = (int)Math.Min(2L * count, Array.MaxLength);
            Array.Resize(ref keys, size);
            Array.Resize(ref docs, size);
        }
        keys[count] = HitOrder.Key(sort, score, values.Length > 0 ? values[doc] : 0, dates[doc]);
        docs[count++] = docBase + doc;
    }

    /// <summary>The papers' numbers in the whole index, in order.</summary>
    public ReadOnlyMemory<int> InOrder(IndexReader reader)
    {
        if (sort == SortOrder.Relevance && lowest >= highest)
        {
            Array.Sort(docs, 0, count);
            return docs.AsMemory(0, count);
        }
        Array.Sort(keys, docs, 0, count);
        for (int from = 0, to; from < count; from = to)
        {
            to = from + 1;
            while (to < count && keys[to] == keys[from])
                to++;
            if (to - from > 1)
                SortById(reader, docs.AsSpan(from, to - from));
        }
        keys = [];
        return docs.AsMemory(0, count);
    }

    private static void SortById(IndexReader reader, Span<int> equal)
    {
        equal.Sort();
        var ids = new BytesRef[equal.Length];
        BinaryDocValues? column = null;
        AtomicReaderContext? segment = null;
        for (var i = 0; i < equal.Length; i++)
        {
            if (segment is null || equal[i] >= segment.DocBase + segment.AtomicReader.MaxDoc)
            {
                segment = reader.Leaves[ReaderUtil.SubIndex(equal[i], reader.Leaves)];
                column = segment.AtomicReader.GetBinaryDocValues(IndexFields.Id);
            }
            ids[i] = new BytesRef();
            column!.Get(equal[i] - segment.DocBase, ids[i]);
            // The column shows its own memory, where the next id may overwrite this one.
            ids[i] = BytesRef.DeepCopyOf(ids[i]);
        }
        ids.AsSpan().Sort(equal);
    }
}
