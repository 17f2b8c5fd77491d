using System.Text.Json.Serialization;

namespace PaperSearch.Resolving;

/// <summary>Source-generated JSON of profiles of ranking.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RankingProfile))]
internal sealed partial class RankingJson : JsonSerializerContext;
