namespace PaperSearch.Embedded.Matching;

/// <summary>Tells a collector of the papers of a segment that match a clause, stretch by stretch. For one thread.</summary>
internal abstract class BulkScorer
{
    /// <summary>Tells of the papers from where the call before ended up to one.</summary>
    /// <param name="collector">Is told of each paper once, ascending.</param>
    /// <param name="max">The paper before which to stop.</param>
    /// <returns>Whether there may be further papers.</returns>
    public abstract bool Score(MatchCollector collector, int max);
}
