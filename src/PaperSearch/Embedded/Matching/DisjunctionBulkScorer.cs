using System.Numerics;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Scores the papers of a segment that any of some scorers matches, window by window, each scorer's part of a window at once.
/// </summary>
internal sealed class DisjunctionBulkScorer(BulkScorer[] parts, int maxDoc) : BulkScorer
{
    private const int WindowSize = Bm25FBulkScorer.WindowSize;

    private readonly BulkScorer?[] open = [.. parts];

    // Kept from call to call: inside another disjunction there is one for each window.
    private readonly Window window = new();
    private int from;

    public override bool Score(MatchCollector collector, int max)
    {
        collector.SetScorer(window.Scorer);
        window.HasScores = collector.ScoreMode != ScoreMode.None;
        for (var end = Math.Min(max, maxDoc); from < end && IsOpen(); from = Math.Min(end, window.From + WindowSize))
        {
            window.From = from;
            for (var i = 0; i < open.Length; i++)
            {
                if (open[i]?.Score(window, Math.Min(end, from + WindowSize)) == false)
                    open[i] = null;
            }
            window.GiveTo(collector);
        }
        return from < maxDoc && IsOpen();
    }

    private bool IsOpen() => open.AsSpan().ContainsAnyExcept((BulkScorer?)null);

    /// <summary>
    /// Adds up the scores of a window: collects those of the parts, and is what the collector sees of the current paper.
    /// </summary>
    private sealed class Window : MatchCollector
    {
        private readonly float[] scores = new float[WindowSize];
        private readonly ulong[] matches = new ulong[WindowSize / 64];
        private readonly Sum sum;
        private ScoreSource? scorer;

        public Window() => sum = new Sum(this);

        public int From { get; set; }

        public bool HasScores { get; set; }

        public override ScoreMode ScoreMode => HasScores ? ScoreMode.Complete : ScoreMode.None;

        public override void SetScorer(ScoreSource scorer) => this.scorer = scorer;

        public override void Collect(int doc)
        {
            var i = doc - From;
            matches[i >> 6] |= 1UL << i;
            if (HasScores)
                scores[i] += scorer!.Score();
        }

        /// <summary>Tells the collector of the window's papers, and empties the window.</summary>
        public void GiveTo(MatchCollector collector)
        {
            for (var block = 0; block < matches.Length; block++)
            {
                for (var bits = matches[block]; bits != 0; bits &= bits - 1)
                {
                    sum.At = (block << 6) + BitOperations.TrailingZeroCount(bits);
                    collector.Collect(From + sum.At);
                }
                matches[block] = 0;
            }
            if (HasScores)
                Array.Clear(scores);
        }

        public ScoreSource Scorer => sum;

        private sealed class Sum(Window window) : ScoreSource
        {
            public int At { get; set; }

            public override float Score() => window.scores[At];
        }
    }
}
