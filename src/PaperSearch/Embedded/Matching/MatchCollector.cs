namespace PaperSearch.Embedded.Matching;

/// <summary>Is told of the papers of a segment that match. For one thread.</summary>
internal abstract class MatchCollector
{
    /// <summary>What it wants to know of them.</summary>
    public abstract ScoreMode ScoreMode { get; }

    /// <summary>Tells what scores the papers of the following calls.</summary>
    public abstract void SetScorer(ScoreSource scorer);

    /// <summary>Takes a paper, which its scorer stands at.</summary>
    public abstract void Collect(int doc);
}
