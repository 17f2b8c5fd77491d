using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>The papers of a clause, all with one score.</summary>
internal sealed class ConstantScoreWeight(ClauseWeight part, float score) : ClauseWeight
{
    public override PaperScorer? Scorer(SegmentContext segment, ScoreMode mode) =>
        part.Scorer(segment, ScoreMode.None) is { } scorer ? new ScaledScorer(scorer, 0, score) : null;

    public override ScorePart? Explain(SegmentContext segment, int doc) =>
        part.Explain(segment, doc) is { } matching ? new ScorePart($"{matching.Text}, the same for all", score, []) : null;
}
