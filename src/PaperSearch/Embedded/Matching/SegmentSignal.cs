namespace PaperSearch.Embedded.Matching;

/// <summary>A <see cref="ScoreSignal"/> in one segment.</summary>
internal abstract class SegmentSignal
{
    /// <summary>What it adds to the score of a paper; 0 for nothing.</summary>
    public abstract float Score(int doc, in WordMatches words);

    /// <summary>Why it adds that, for an explanation.</summary>
    public abstract string Describe(int doc, in WordMatches words);
}
