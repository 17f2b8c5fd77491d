using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace PaperSearch.Embedded.Matching;

/// <summary>Scores the papers of a segment that any of some scorers matches, window by window, each scorer's part of a window at once.</summary>
internal sealed class AnyBulkScorer(BulkScorer[] parts, int maxDoc) : BulkScorer
{
    private const int WindowSize = WindowedBulkScorer.WindowSize;

    private readonly BulkScorer?[] open = [.. parts];

    // Kept from call to call: inside another disjunction there is one for each window.
    private readonly Window window = new();
    private int from;

    public override bool Score(ICollector collector, int max)
    {
        collector.SetScorer(window);
        window.NeedsScores = IMatchCollector.MayAskForScores(collector);
        for (var end = Math.Min(max, maxDoc); from < end && open.AsSpan().ContainsAnyExcept((BulkScorer?)null); from = Math.Min(end, window.From + WindowSize))
        {
            window.From = from;
            for (var i = 0; i < open.Length; i++)
            {
                if (open[i]?.Score(window, Math.Min(end, from + WindowSize)) == false)
                    open[i] = null;
            }
            window.GiveTo(collector);
        }
        return from < maxDoc && open.AsSpan().ContainsAnyExcept((BulkScorer?)null);
    }

    /// <summary>Adds up the scores of a window, and is what the collector sees of the current paper.</summary>
    private sealed class Window : WindowScorer, IMatchCollector
    {
        private readonly float[] scores = new float[WindowSize];
        private readonly ulong[] matches = new ulong[WindowSize / 64];
        private Scorer? scorer;
        private int doc = -1;

        public int From { get; set; }

        public bool NeedsScores { get; set; }

        public bool AcceptsDocsOutOfOrder => false;

        public override int DocID => doc;

        public void SetScorer(Scorer scorer) => this.scorer = scorer;

        public void SetNextReader(AtomicReaderContext context) { }

        public void Collect(int doc)
        {
            var i = doc - From;
            matches[i >> 6] |= 1UL << i;
            if (NeedsScores)
                scores[i] += scorer!.GetScore();
        }

        /// <summary>Tells the collector of the window's papers, and empties the window.</summary>
        public void GiveTo(ICollector collector)
        {
            for (var block = 0; block < matches.Length; block++)
            {
                for (var bits = matches[block]; bits != 0; bits &= bits - 1)
                {
                    doc = From + (block << 6) + BitOperations.TrailingZeroCount(bits);
                    collector.Collect(doc);
                }
                matches[block] = 0;
            }
            if (NeedsScores)
                Array.Clear(scores);
        }

        public override float GetScore() => scores[doc - From];
    }
}
