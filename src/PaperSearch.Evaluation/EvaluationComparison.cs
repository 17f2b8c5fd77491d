using System.Text.Json;

namespace PaperSearch.Evaluation;

/// <summary>Two rankings of a judged collection beside each other, query by query.</summary>
/// <param name="Collection">The folder's name.</param>
/// <param name="Papers">Papers imported.</param>
/// <param name="Queries">Queries measured.</param>
/// <param name="Metrics">The means and differences by name, in the order ndcg@10, map, mrr@10, p@10, r@100.</param>
/// <param name="PerQuery">Each query, in the collection's order.</param>
/// <param name="Seed">Of the random numbers of the tests.</param>
public sealed record EvaluationComparison(
    string Collection, int Papers, int Queries, IReadOnlyDictionary<string, MetricDifference> Metrics,
    ValueList<QueryDifference> PerQuery, int Seed)
{
    /// <summary>A query that loses more nDCG@10 than this loses much.</summary>
    public const double Much = 0.1;

    // Sums in another order differ in their last bits.
    private const double Equal = 1e-9;

    /// <summary>Queries whose nDCG@10 is greater.</summary>
    public int Better => PerQuery.Count(query => query.Difference > Equal);

    /// <summary>Queries whose nDCG@10 is less.</summary>
    public int Worse => PerQuery.Count(query => query.Difference < -Equal);

    /// <summary>Queries whose nDCG@10 is the same.</summary>
    public int Same => PerQuery.Count - Better - Worse;

    /// <summary>Queries that lose more than <see cref="Much"/> of nDCG@10.</summary>
    public int LoseMuch => PerQuery.Count(query => query.Difference < -Much);

    /// <summary>Compares two reports of one collection.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="report">The one.</param>
    /// <param name="against">The other.</param>
    /// <param name="seed">Of the random numbers; equal seeds give equal answers.</param>
    /// <exception cref="ArgumentException">They are not of the same queries.</exception>
    public static EvaluationComparison Of(
        JudgedCollection collection, EvaluationReport report, EvaluationReport against, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(against);
        var ids = collection.Queries.Select(query => query.Id);
        if (!report.PerQuery.Keys.SequenceEqual(ids) || !against.PerQuery.Keys.SequenceEqual(ids))
            throw new ArgumentException("Both reports must be of the collection's queries.", nameof(against));
        var (ours, theirs) = (Values(report), Values(against));
        var metrics = new OrderedDictionary<string, MetricDifference>(StringComparer.Ordinal);
        foreach (var name in report.Metrics.Keys)
        {
            var p = Significance.PairedRandomization(
                [.. ours.Select(query => query[name])], [.. theirs.Select(query => query[name])], seed: seed);
            metrics.Add(name, new MetricDifference(report.Metrics[name], against.Metrics[name], p));
        }
        var queries = collection.Queries.Select(query => new QueryDifference(
            query.Id, query.Text, report.PerQuery[query.Id].NdcgAt10, against.PerQuery[query.Id].NdcgAt10));
        return new EvaluationComparison(
            collection.Name, collection.Papers, collection.QueryCount, metrics, queries.ToValueList(), seed);
    }

    /// <summary>The comparison as JSON on one line.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EvaluationJson.Default.EvaluationComparison);

    private static IReadOnlyDictionary<string, double>[] Values(EvaluationReport report) =>
        [.. report.PerQuery.Values.Select(query => query.ByName())];
}
