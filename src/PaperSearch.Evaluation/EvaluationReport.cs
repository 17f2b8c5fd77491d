using System.Text.Json;
using System.Text.Json.Serialization;

namespace PaperSearch.Evaluation;

/// <summary>What measuring a judged collection gave.</summary>
/// <param name="Collection">The folder's name.</param>
/// <param name="Papers">Papers imported.</param>
/// <param name="Queries">Queries measured: those with at least one relevant paper.</param>
/// <param name="Metrics">The means over these queries by name, in the order ndcg@10, map, mrr@10, p@10, r@100.</param>
public sealed record EvaluationReport(string Collection, int Papers, int Queries, IReadOnlyDictionary<string, double> Metrics)
{
    /// <summary>
    /// Each measured query's own figures by the query's id, for comparing two rankings (see <see cref="Significance"/>).
    /// </summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, RankingMetrics> PerQuery { get; init; } = new Dictionary<string, RankingMetrics>();

    /// <summary>Records of the corpus that could not be read and so cannot be found.</summary>
    [JsonIgnore]
    public long Rejected { get; init; }

    /// <summary>The report as JSON: <c>{"collection","papers","queries","metrics":{...}}</c>.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EvaluationJson.Default.EvaluationReport);
}
