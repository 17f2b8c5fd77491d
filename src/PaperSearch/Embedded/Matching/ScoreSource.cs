namespace PaperSearch.Embedded.Matching;

/// <summary>What a collector sees of the scorer that found a paper.</summary>
internal abstract class ScoreSource
{
    /// <summary>The score of the current paper.</summary>
    public abstract float Score();

    /// <summary>The score of the current paper; where that is below <paramref name="least"/>, any value below it.</summary>
    public virtual float Score(float least) => Score();

    /// <summary>
    /// Tells that papers with a lower score are not wanted any more; with <see cref="ScoreMode.TopScores"/> they may be passed
    /// over. Never falls.
    /// </summary>
    public virtual void SetMinCompetitiveScore(float score) { }
}
