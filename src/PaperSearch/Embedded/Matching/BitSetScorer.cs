using Lucene.Net.Util;

namespace PaperSearch.Embedded.Matching;

/// <summary>Steps through papers of a segment that were found beforehand.</summary>
internal sealed class BitSetScorer : PaperScorer
{
    private readonly FixedBitSet papers;
    private readonly float[]? scores;
    private readonly float score;

    private BitSetScorer(FixedBitSet papers, int count, float[]? scores, float score)
    {
        this.papers = papers;
        this.scores = scores;
        this.score = score;
        Cost = count;
    }

    public override long Cost { get; }

    /// <summary>Papers that all have one score; <see langword="null"/> where there are none.</summary>
    public static PaperScorer? Of(FixedBitSet papers, float score) =>
        papers.Cardinality is > 0 and var count ? new BitSetScorer(papers, count, null, score) : null;

    /// <summary>What a scorer finds in the segment, gathered at once; <see langword="null"/> where that is nothing.</summary>
    public static PaperScorer? OfMatches(BulkScorer scorer, SegmentContext segment, bool withScores)
    {
        var matches = new Matches(segment, withScores);
        scorer.Score(matches, segment.MaxDoc);
        return matches.Papers.Cardinality is > 0 and var count
            ? new BitSetScorer(matches.Papers, count, matches.Scores, 0)
            : null;
    }

    public override float Score() => scores is null ? score : scores[Doc];

    public override int Advance(int target)
    {
        var next = target < papers.Length ? papers.NextSetBit(target) : -1;
        return Doc = next < 0 ? NoMoreDocs : next;
    }

    /// <summary>Gathers the matches of a segment, with or without their scores.</summary>
    private sealed class Matches(SegmentContext segment, bool withScores) : MatchCollector
    {
        private ScoreSource? scorer;

        public FixedBitSet Papers { get; } = segment.Postings.RentSet(segment.MaxDoc);

        public float[]? Scores { get; } = withScores ? segment.Postings.RentScores(segment.MaxDoc) : null;

        public override ScoreMode ScoreMode => Scores is null ? ScoreMode.None : ScoreMode.Complete;

        public override void SetScorer(ScoreSource scorer) => this.scorer = scorer;

        public override void Collect(int doc)
        {
            Papers.Set(doc);
            if (Scores is not null)
                Scores[doc] = scorer!.Score();
        }
    }
}
