using System.Text.Json;
using PaperSearch.Resolving;

namespace PaperSearch.Evaluation;

/// <summary>
/// A profile that was fitted to judgments, and what it is likely to gain. Each gain is one on queries that the profile measured
/// was not fitted to; what was gained on those it was fitted to says nothing, and is not told.
/// </summary>
/// <param name="Profile">What was fitted to all queries.</param>
/// <param name="Collections">The gain in each collection.</param>
/// <param name="P">How likely so great a difference is where there is none (paired randomisation test, two-sided).</param>
public sealed record TuningReport(RankingProfile Profile, ValueList<TunedCollection> Collections, double P)
{
    /// <summary>A gain is trusted where it would be chance less often than this.</summary>
    public const double Significant = 0.05;

    /// <summary>How many queries were measured.</summary>
    public int Queries => Collections.Sum(collection => collection.Queries);

    /// <summary>nDCG@10 gained, the mean over collections.</summary>
    public double Gain => Collections.Average(collection => collection.Gain);

    /// <summary>Whether the profile is likely to be better than the default.</summary>
    public bool IsGain => Gain > 0 && P < Significant && Profile != RankingProfile.Default;

    /// <summary>Queries that were better when they were left out.</summary>
    public int Better { get; init; }

    /// <summary>Queries that were worse.</summary>
    public int Worse { get; init; }

    /// <summary>Queries that lost more than <see cref="EvaluationComparison.Much"/>.</summary>
    public int LoseMuch { get; init; }

    /// <summary>
    /// From how many queries on a gain of 0.01 would show four times in five, where gains differ as much from query to query as
    /// they did here.
    /// </summary>
    public int QueriesNeeded { get; init; }

    /// <summary>How many profiles were tried.</summary>
    public int Tried { get; init; }

    /// <summary>Into how many parts the queries were divided.</summary>
    public int Folds { get; init; }

    /// <summary>Of the random numbers.</summary>
    public int Seed { get; init; }

    /// <summary>The report as JSON on one line.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EvaluationJson.Default.TuningReport);
}
