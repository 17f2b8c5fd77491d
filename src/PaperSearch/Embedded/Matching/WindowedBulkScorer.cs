using System.Numerics;
using Lucene.Net.Search;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Scores a disjunction over a segment in windows of <see cref="WindowSize"/> papers, word by word inside a window, so
/// that the accumulators stay in the processor's first cache and no heap orders the lists. A window may be the whole segment.
/// </summary>
internal sealed class WindowedBulkScorer(
    List<ScoredWord<IWindowedPostings>> words, int minimumShouldMatch, float[] lengths, ushort[]? titles, AskedTitle asked, Bm25Statistics statistics, int maxDoc, int windowSize) : BulkScorer
{
    internal const int WindowSize = 4096;

    public override bool Score(ICollector collector, int max)
    {
        var window = new Window();
        var end = Math.Min(max, maxDoc);
        collector.SetScorer(window);
        var scores = IMatchCollector.MayAskForScores(collector);
        using var sums = new WindowSums(windowSize);
        for (var from = Next(0); from < end; from = from + windowSize < end ? Next(from + windowSize) : end)
        {
            var to = Math.Min(end, from + windowSize);
            foreach (var word in words)
            {
                if (scores)
                    AddWord(word, from, to, sums);
                else
                    MarkWord(word, from, to, sums);
            }
            Collect(collector, window, from, sums);
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

    private void AddWord(ScoredWord<IWindowedPostings> word, int from, int to, WindowSums sums)
    {
        word.Postings.AddWindow(from, to, sums);
        var countsInTitle = titles is not null && !word.IsVariant;
        for (var block = 0; block < sums.Blocks; block++)
        {
            var bits = sums.Marks[block];
            if (bits == 0)
                continue;
            sums.Matches[block] |= bits;
            sums.Marks[block] = 0;
            for (; bits != 0; bits &= bits - 1)
            {
                var i = (block << 6) + BitOperations.TrailingZeroCount(bits);
                sums.Scores[i] += word.Factor * statistics.Saturate(sums.Frequencies[i], lengths[from + i]);
                sums.Frequencies[i] = 0;
                if (sums.Counts[i] < byte.MaxValue)
                    sums.Counts[i]++;
            }
            var inTitle = sums.TitleMarks[block];
            sums.TitleMarks[block] = 0;
            if (!countsInTitle)
                continue;
            for (; inTitle != 0; inTitle &= inTitle - 1)
            {
                var i = (block << 6) + BitOperations.TrailingZeroCount(inTitle);
                sums.TitleIdfs[i] += word.Factor;
                sums.TitleCounts[i] = (byte)Math.Min(byte.MaxValue, sums.TitleCounts[i] + word.Count);
            }
        }
    }

    /// <summary>The same without scores: counts the word for the papers that have it.</summary>
    private void MarkWord(ScoredWord<IWindowedPostings> word, int from, int to, WindowSums sums)
    {
        word.Postings.MarkWindow(from, to, sums);
        for (var block = 0; block < sums.Blocks; block++)
        {
            var bits = sums.Marks[block];
            if (bits == 0)
                continue;
            sums.Matches[block] |= bits;
            sums.Marks[block] = 0;
            if (minimumShouldMatch <= 1)
                continue;
            for (; bits != 0; bits &= bits - 1)
            {
                ref var count = ref sums.Counts[(block << 6) + BitOperations.TrailingZeroCount(bits)];
                if (count < byte.MaxValue)
                    count++;
            }
        }
    }

    private void Collect(ICollector collector, Window window, int from, WindowSums sums)
    {
        var needed = minimumShouldMatch <= 1 ? 0 : Math.Min(minimumShouldMatch, byte.MaxValue);
        for (var block = 0; block < sums.Blocks; block++)
        {
            var bits = sums.Matches[block];
            sums.Matches[block] = 0;
            for (; bits != 0; bits &= bits - 1)
            {
                var i = (block << 6) + BitOperations.TrailingZeroCount(bits);
                if (sums.Counts[i] >= needed)
                {
                    window.Doc = from + i;
                    window.Score = sums.TitleCounts[i] == 0 ? sums.Scores[i]
                        : sums.Scores[i] + statistics.TitleMatch(sums.TitleIdfs[i], sums.TitleCounts[i], titles![from + i], asked);
                    collector.Collect(from + i);
                }
                sums.Scores[i] = 0;
                sums.Counts[i] = 0;
                sums.TitleIdfs[i] = 0;
                sums.TitleCounts[i] = 0;
            }
        }
    }

    /// <summary>What the collector sees of the current paper.</summary>
    private sealed class Window : WindowScorer
    {
        public int Doc { get; set; } = -1;

        public float Score { get; set; }

        public override int DocID => Doc;

        public override float GetScore() => Score;
    }
}
