using System.Buffers;
using System.Numerics;
using Lucene.Net.Search;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Scores a disjunction over a segment in windows of <see cref="WindowSize"/> papers, word by word inside a window, so
/// that the accumulators stay in the processor's first cache and no heap orders the lists.
/// </summary>
internal sealed class WindowedBulkScorer(
    List<ScoredPostings> words, int minimumShouldMatch, float[] lengths, Bm25Statistics statistics, int maxDoc) : BulkScorer
{
    internal const int WindowSize = 4096;

    public override bool Score(ICollector collector, int max)
    {
        var window = new Window();
        var end = Math.Min(max, maxDoc);
        collector.SetScorer(window);
        var frequencies = ArrayPool<float>.Shared.Rent(WindowSize);
        var scores = ArrayPool<float>.Shared.Rent(WindowSize);
        var counts = ArrayPool<byte>.Shared.Rent(WindowSize);
        Array.Clear(frequencies);
        Array.Clear(scores);
        Array.Clear(counts);
        var marks = new ulong[WindowSize / 64];
        var matches = new ulong[WindowSize / 64];
        try
        {
            for (var from = Next(0); from < end; from = Next(from + WindowSize))
            {
                var to = Math.Min(end, from + WindowSize);
                foreach (var word in words)
                    AddWord(word, from, to, frequencies, marks, scores, counts, matches);
                Collect(collector, window, from, scores, counts, matches);
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(frequencies);
            ArrayPool<float>.Shared.Return(scores);
            ArrayPool<byte>.Shared.Return(counts);
        }
        return end < maxDoc;
    }

    /// <summary>The first paper from here on that has a word: empty stretches are leapt over.</summary>
    private int Next(int from)
    {
        var next = DocIdSetIterator.NO_MORE_DOCS;
        foreach (var word in words)
            next = Math.Min(next, word.Postings.PeekFrom(from));
        return next;
    }

    private void AddWord(ScoredPostings word, int from, int to, float[] frequencies, ulong[] marks, float[] scores, byte[] counts, ulong[] matches)
    {
        word.Postings.AddWindow(from, to, frequencies, marks);
        for (var block = 0; block < marks.Length; block++)
        {
            var bits = marks[block];
            if (bits == 0)
                continue;
            matches[block] |= bits;
            marks[block] = 0;
            for (; bits != 0; bits &= bits - 1)
            {
                var i = (block << 6) + BitOperations.TrailingZeroCount(bits);
                scores[i] += word.Factor * statistics.Saturate(frequencies[i], lengths[from + i]);
                frequencies[i] = 0;
                if (counts[i] < byte.MaxValue)
                    counts[i]++;
            }
        }
    }

    private void Collect(ICollector collector, Window window, int from, float[] scores, byte[] counts, ulong[] matches)
    {
        var needed = Math.Min(minimumShouldMatch, byte.MaxValue);
        for (var block = 0; block < matches.Length; block++)
        {
            var bits = matches[block];
            matches[block] = 0;
            for (; bits != 0; bits &= bits - 1)
            {
                var i = (block << 6) + BitOperations.TrailingZeroCount(bits);
                if (counts[i] >= needed)
                {
                    window.Doc = from + i;
                    window.Score = scores[i];
                    collector.Collect(from + i);
                }
                scores[i] = 0;
                counts[i] = 0;
            }
        }
    }

    /// <summary>What the collector sees of the current paper.</summary>
    private sealed class Window() : Scorer(null!)
    {
        public int Doc { get; set; } = -1;

        public float Score { get; set; }

        public override int DocID => Doc;

        public override int Freq => 1;

        public override float GetScore() => Score;

        public override int NextDoc() => throw new NotSupportedException("The bulk scorer steps by itself.");

        public override int Advance(int target) => throw new NotSupportedException("The bulk scorer steps by itself.");

        public override long GetCost() => 0;
    }
}
