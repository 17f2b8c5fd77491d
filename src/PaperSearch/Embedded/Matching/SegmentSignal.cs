namespace PaperSearch.Embedded.Matching;

/// <summary>A <see cref="ScoreSignal"/> in one segment.</summary>
internal abstract class SegmentSignal
{
    /// <summary>What it adds to the score of a paper; 0 for nothing.</summary>
    public abstract float Score(int doc, in WordMatches words);

    /// <summary>
    /// The most that it adds to a paper with such words, where that is cheaper to tell than what it adds.
    /// </summary>
    public virtual float Bound(in WordMatches words) => float.PositiveInfinity;

    /// <summary>Why it adds that, for an explanation.</summary>
    public abstract string Describe(int doc, in WordMatches words);
}
