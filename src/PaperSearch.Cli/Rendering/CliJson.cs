using System.Text.Json.Serialization;

namespace PaperSearch.Cli.Rendering;

/// <summary>Source-generated JSON of what the command prints beside search pages.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ImportSummary))]
[JsonSerializable(typeof(IndexStatistics))]
[JsonSerializable(typeof(VerifyReport))]
internal sealed partial class CliJson : JsonSerializerContext;
