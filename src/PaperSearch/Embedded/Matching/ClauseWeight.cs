using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// A clause made ready for one search: its terms looked up in all segments, its factors computed. For one thread.
/// </summary>
internal abstract class ClauseWeight
{
    /// <summary>Steps through the papers of a segment; <see langword="null"/> where none can match.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="mode">Whether scores will be asked for.</param>
    public abstract PaperScorer? Scorer(SegmentContext segment, ScoreMode mode);

    /// <summary>Tells of all papers of a segment, as fast as it can; <see langword="null"/> where none can match.</summary>
    public virtual BulkScorer? BulkScorer(SegmentContext segment, ScoreMode mode) =>
        Scorer(segment, mode) is { } scorer ? new SteppedBulkScorer(scorer) : null;

    /// <summary>
    /// The parts of a paper's score, which the scorer itself computes; <see langword="null"/> where the paper does not match.
    /// </summary>
    public abstract ScorePart? Explain(SegmentContext segment, int doc);
}
