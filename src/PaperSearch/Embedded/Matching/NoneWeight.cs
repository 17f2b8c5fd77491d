using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>No paper.</summary>
internal sealed class NoneWeight : ClauseWeight
{
    public override PaperScorer? Scorer(SegmentContext segment, ScoreMode mode) => null;

    public override ScorePart? Explain(SegmentContext segment, int doc) => null;
}
