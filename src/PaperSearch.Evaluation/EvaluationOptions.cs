using PaperSearch.Resolving;

namespace PaperSearch.Evaluation;

/// <summary>How a judged collection is measured.</summary>
public sealed record EvaluationOptions
{
    /// <summary>
    /// A file to write the rankings to as a TREC run (see <see cref="TrecRun"/>), or
    /// <see langword="null"/>. An existing one is replaced.
    /// </summary>
    public string? RunFile { get; init; }

    /// <summary>
    /// How many hits of a query are looked at, 1 to 1,000. Default 1,000, as trec_eval; fewer lower MAP and recall.
    /// </summary>
    public int Depth { get; init; } = 1000;

    /// <summary>The parameters of ranking. Default: those of an index that names none.</summary>
    public RankingProfile? Ranking { get; init; }
}
