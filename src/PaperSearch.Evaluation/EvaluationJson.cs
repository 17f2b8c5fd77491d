using System.Text.Json.Serialization;

namespace PaperSearch.Evaluation;

/// <summary>Source-generated JSON of reports.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EvaluationReport))]
[JsonSerializable(typeof(EvaluationComparison))]
[JsonSerializable(typeof(QueryDifference))]
[JsonSerializable(typeof(TunedCollection))]
[JsonSerializable(typeof(TuningReport))]
internal sealed partial class EvaluationJson : JsonSerializerContext;
