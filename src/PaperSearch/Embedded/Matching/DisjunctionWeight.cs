using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Papers of any of some clauses, scored by the sum of those they match. Scores are added up in windows of papers, clause by
/// clause: no heap orders the clauses, and no object is made for each place of a window.
/// </summary>
internal sealed class DisjunctionWeight(ClauseWeight[] parts) : ClauseWeight
{
    public override PaperScorer? Scorer(SegmentContext segment, ScoreMode mode)
    {
        PaperScorer[] scorers = [.. parts.Select(part => part.Scorer(segment, Inner(mode))).OfType<PaperScorer>()];
        return scorers.Length switch { 0 => null, 1 => scorers[0], _ => new DisjunctionScorer(scorers, mode) };
    }

    public override BulkScorer? BulkScorer(SegmentContext segment, ScoreMode mode)
    {
        BulkScorer[] scorers = [.. parts.Select(part => part.BulkScorer(segment, Inner(mode))).OfType<BulkScorer>()];
        return scorers.Length switch { 0 => null, 1 => scorers[0], _ => new DisjunctionBulkScorer(scorers, segment.MaxDoc) };
    }

    public override ScorePart? Explain(SegmentContext segment, int doc)
    {
        var matching = parts.Select(part => part.Explain(segment, doc)).OfType<ScorePart>().ToValueList();
        if (matching.Count == 0)
            return null;
        var sum = matching.Sum(part => part.Value);
        return new ScorePart($"sum of {matching.Count} matching parts of {parts.Length}", sum, matching);
    }

    // A part alone does not tell whether the sum is competitive.
    private static ScoreMode Inner(ScoreMode mode) => mode == ScoreMode.None ? ScoreMode.None : ScoreMode.Complete;
}
