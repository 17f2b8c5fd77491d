namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Something that adds to the score of words, computed once for a paper that has enough of them. To add one: a file for it, and
/// its line in <see cref="ScoreSignals"/>. Immutable, thread-safe.
/// </summary>
internal abstract class ScoreSignal
{
    /// <summary>The signal in a segment.</summary>
    public abstract SegmentSignal Open(SegmentContext segment);

    /// <summary>The most it adds where the words' factors add up to a sum; 0 or more.</summary>
    public abstract float Bound(float factors);
}
