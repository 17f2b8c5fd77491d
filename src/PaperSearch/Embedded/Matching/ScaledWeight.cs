using System.Globalization;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>The papers of a clause, their scores multiplied.</summary>
internal sealed class ScaledWeight(ClauseWeight part, float factor) : ClauseWeight
{
    public override PaperScorer? Scorer(SegmentContext segment, ScoreMode mode) =>
        part.Scorer(segment, mode == ScoreMode.None ? mode : ScoreMode.Complete) is { } scorer
            ? new ScaledScorer(scorer, factor, 0)
            : null;

    public override ScorePart? Explain(SegmentContext segment, int doc) =>
        part.Explain(segment, doc) is { } score ? new ScorePart(Text, score.Value * factor, [score]) : null;

    private string Text => string.Create(CultureInfo.InvariantCulture, $"{factor} times");
}
