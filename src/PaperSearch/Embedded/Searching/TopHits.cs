using Lucene.Net.Index;
using Lucene.Net.Util;
using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.Schema;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Searching;

/// <summary>
/// Keeps the best hits in a heap whose root is the worst of them. The order is total (value, then date, then id), so it
/// does not depend on segments and never flickers. Ids are read at the end, and only where all else is equal.
/// </summary>
internal sealed class TopHits : IHitSink
{
    private readonly SortOrder sort;
    private readonly PagePosition? after;
    private readonly BytesRef? afterId;
    private readonly int size;
    // Papers for which there is no room, as good as the worst in the heap but for their ids.
    private readonly List<int> tied = [];
    private Hit[] heap;
    private int count;

    private readonly List<SegmentIds> segments = [];
    private int docBase;
    private int[] dates = [];
    private int[] values = [];

    public TopHits(int size, SortOrder sort, PagePosition? after)
    {
        this.sort = sort;
        this.after = after;
        afterId = after is null ? null : new BytesRef(after.Id);
        this.size = size;
        heap = new Hit[Math.Min(size, 64)];
    }

    /// <summary>Whether hits were passed over because the page was full: there is a next page.</summary>
    public bool HasMore { get; private set; }

    public bool HasScores => sort == SortOrder.Relevance;

    public float MinCompetitiveScore => HasScores && HasMore && count == size && size > 0 ? heap[0].Score : 0;

    public void BeginSegment(SegmentContext segment)
    {
        segments.Add(new SegmentIds(segment.Leaf));
        docBase = segment.Leaf.DocBase;
        dates = segment.Columns.Dates;
        values = HitOrder.Values(sort, segment.Columns);
    }

    public void Offer(int doc, ScoreSource scorer)
    {
        // Behind a cursor it matters how much better than the page a paper is.
        var least = after is null && count == size && size > 0 ? heap[0].Score : float.MinValue;
        var score = HasScores ? scorer.Score(least) : 0f;
        var hit = new Hit(docBase + doc, score, values.Length > 0 ? values[doc] : 0, dates[doc]);
        if (after is not null && !IsBehindCursor(ref hit))
            return;
        if (count < size)
        {
            if (count == heap.Length)
                Array.Resize(ref heap, Math.Min(size, 4 * heap.Length));
            heap[count] = hit;
            SiftUp(count++);
            return;
        }
        HasMore = true;
        if (size == 0)
            return;
        var order = Compare(hit, heap[0]);
        if (order > 0)
            return;
        if (order == 0)
        {
            tied.Add(hit.Doc);
            return;
        }
        var worst = heap[0];
        heap[0] = hit;
        SiftDown();
        // What was as good as the worst is as good as the new worst, or out.
        if (Compare(worst, heap[0]) == 0)
            tied.Add(worst.Doc);
        else
            tied.Clear();
    }

    /// <summary>The hits, best first. Empties the heap.</summary>
    public Hit[] Drain()
    {
        var hits = heap.AsSpan(0, count).ToArray();
        if (tied.Count > 0)
        {
            // Ids decide who of those that are as good as the worst has a place.
            var worst = heap[0];
            var without = tied.Select(doc => new Hit(doc, worst.Score, worst.SortValue, worst.Date));
            var contenders = hits.Where(h => Compare(h, worst) == 0).Concat(without).ToArray();
            SortById(contenders);
            hits = [.. hits.Where(h => Compare(h, worst) != 0), .. contenders.Take(hits.Count(h => Compare(h, worst) == 0))];
        }
        SortById(hits);
        count = 0;
        tied.Clear();
        return hits;
    }

    /// <summary>Negative where <paramref name="a"/> comes before <paramref name="b"/>; 0 where only the id can tell.</summary>
    private int Compare(in Hit a, in Hit b) =>
        HitOrder.Key(sort, a.Score, a.SortValue, a.Date).CompareTo(HitOrder.Key(sort, b.Score, b.SortValue, b.Date));

    private void SortById(Hit[] hits)
    {
        for (var i = 0; i < hits.Length; i++)
            IdOf(ref hits[i]);
        Array.Sort(hits, (a, b) => Compare(a, b) is not 0 and var order ? order : a.Id!.CompareTo(b.Id));
    }

    private bool IsBehindCursor(ref Hit hit)
    {
        var order = Compare(new Hit(-1, after!.Score, after.SortValue, after.Date), hit);
        return order < 0 || (order == 0 && afterId!.CompareTo(IdOf(ref hit)) < 0);
    }

    private BytesRef IdOf(ref Hit hit)
    {
        if (hit.Id is { } known)
            return known;
        var at = segments.Count - 1;
        while (segments[at].DocBase > hit.Doc)
            at--;
        var id = new BytesRef();
        segments[at].Read(hit.Doc, id);
        return hit.Id = BytesRef.DeepCopyOf(id);
    }

    private void SiftUp(int i)
    {
        while (i > 0)
        {
            var parent = (i - 1) / 2;
            if (Compare(heap[parent], heap[i]) >= 0)
                break;
            (heap[parent], heap[i]) = (heap[i], heap[parent]);
            i = parent;
        }
    }

    private void SiftDown()
    {
        var i = 0;
        while (true)
        {
            var worst = i;
            for (var child = 2 * i + 1; child <= 2 * i + 2; child++)
            {
                if (child < count && Compare(heap[worst], heap[child]) < 0)
                    worst = child;
            }
            if (worst == i)
                return;
            (heap[worst], heap[i]) = (heap[i], heap[worst]);
            i = worst;
        }
    }

    /// <summary>A paper that matches, by its number in the whole index, with what it is ordered by.</summary>
    internal struct Hit(int doc, float score, int sortValue, int date)
    {
        public int Doc { get; } = doc;
        public float Score { get; } = score;
        public int SortValue { get; } = sortValue;
        public int Date { get; } = date;

        /// <summary>Set where all else was equal, and for every hit that is given out.</summary>
        public BytesRef? Id { get; set; }
    }

    /// <summary>The ids of a segment's papers.</summary>
    private sealed class SegmentIds(AtomicReaderContext context)
    {
        private BinaryDocValues? ids;

        public int DocBase => context.DocBase;

        public void Read(int doc, BytesRef into) =>
            (ids ??= context.AtomicReader.GetBinaryDocValues(IndexFields.Id)).Get(doc - DocBase, into);
    }
}
