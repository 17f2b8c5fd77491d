using System.Numerics;
using PaperSearch.Embedded.Postings;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Scores a disjunction over a segment in windows of <see cref="WindowSize"/> papers, word by word inside a window, so
/// that the accumulators stay in the processor's first cache and no heap orders the lists. A window may be the whole segment.
/// </summary>
/// <param name="words">The words that the segment has.</param>
/// <param name="minimum">How many of them a paper must have.</param>
/// <param name="scoring">The formula.</param>
/// <param name="maxDoc">How many papers the segment has.</param>
/// <param name="windowSize">How many papers are a window.</param>
/// <param name="bounds">What the words score at most, where papers that are not competitive may be passed over.</param>
internal sealed class Bm25FBulkScorer(
    List<OpenWord<IWindowedPostings>> words, int minimum, WordScoring scoring, int maxDoc, int windowSize, WordBounds? bounds)
    : BulkScorer
{
    internal const int WindowSize = 4096;

    private readonly Window window = new(scoring, bounds);

    public override bool Score(MatchCollector collector, int max)
    {
        var end = Math.Min(max, maxDoc);
        collector.SetScorer(window);
        var scores = collector.ScoreMode != ScoreMode.None;
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
            Collect(collector, from, sums);
        }
        return end < maxDoc;
    }

    /// <summary>The first paper from here on that can be competitive: stretches without one are leapt over.</summary>
    private int Next(int from)
    {
        var next = DocCursor.NoMoreDocs;
        for (var i = 0; i < words.Count; i++)
        {
            if (bounds is null ? !words[i].OnlyRanks : bounds.IsEssential[i])
                next = Math.Min(next, words[i].Postings.PeekFrom(from));
        }
        return next;
    }

    private void AddWord(OpenWord<IWindowedPostings> word, int from, int to, WindowSums sums)
    {
        word.Postings.AddWindow(from, to, sums);
        var countsInTitle = scoring.HasSignals && !word.IsVariant;
        var factor = word.Factor;
        for (var block = 0; block < sums.Blocks; block++)
        {
            var bits = sums.Marks[block];
            if (bits == 0)
                continue;
            if (word.OnlyRanks)
                bits = sums.ForgetOthers(block);
            else
                sums.Matches[block] |= bits;
            sums.Marks[block] = 0;
            for (; bits != 0; bits &= bits - 1)
            {
                var i = (block << 6) + BitOperations.TrailingZeroCount(bits);
                sums.Scores[i] += scoring.Word(from + i, factor, sums.Frequencies[i]);
                sums.Frequencies[i] = 0;
                if (!word.OnlyRanks && sums.Counts[i] < byte.MaxValue)
                    sums.Counts[i]++;
            }
            var inTitle = sums.TitleMarks[block];
            sums.TitleMarks[block] = 0;
            if (!countsInTitle)
                continue;
            for (; inTitle != 0; inTitle &= inTitle - 1)
            {
                var i = (block << 6) + BitOperations.TrailingZeroCount(inTitle);
                sums.TitleIdfs[i] += word.TitleFactor;
                sums.TitleCounts[i] = (ushort)Math.Min(ushort.MaxValue, sums.TitleCounts[i] + word.Count);
            }
        }
    }

    /// <summary>The same without scores: counts the word for the papers that have it.</summary>
    private void MarkWord(OpenWord<IWindowedPostings> word, int from, int to, WindowSums sums)
    {
        word.Postings.MarkWindow(from, to, sums);
        for (var block = 0; block < sums.Blocks; block++)
        {
            var bits = sums.Marks[block];
            if (bits == 0)
                continue;
            sums.Matches[block] |= bits;
            sums.Marks[block] = 0;
            if (minimum <= 1)
                continue;
            for (; bits != 0; bits &= bits - 1)
            {
                ref var count = ref sums.Counts[(block << 6) + BitOperations.TrailingZeroCount(bits)];
                if (count < byte.MaxValue)
                    count++;
            }
        }
    }

    private void Collect(MatchCollector collector, int from, WindowSums sums)
    {
        var needed = minimum <= 1 ? 0 : Math.Min(minimum, byte.MaxValue);
        for (var block = 0; block < sums.Blocks; block++)
        {
            var bits = sums.Matches[block];
            sums.Matches[block] = 0;
            for (; bits != 0; bits &= bits - 1)
            {
                var i = (block << 6) + BitOperations.TrailingZeroCount(bits);
                if (sums.Counts[i] >= needed)
                {
                    window.Set(
                        from + i, sums.Scores[i], new WordMatches(sums.Counts[i], sums.TitleIdfs[i], sums.TitleCounts[i]));
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
    private sealed class Window(WordScoring scoring, WordBounds? bounds) : ScoreSource
    {
        private int doc;
        private float score;
        private WordMatches words;

        public void Set(int doc, float score, in WordMatches words) => (this.doc, this.score, this.words) = (doc, score, words);

        public override float Score() => Score(float.MinValue);

        public override float Score(float least) =>
            scoring.HasSignals ? scoring.WithSignals(doc, score, words, least) : score;

        public override void SetMinCompetitiveScore(float score) => bounds?.Raise(score);
    }
}
