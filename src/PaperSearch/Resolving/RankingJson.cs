using System.Text.Json.Serialization;

namespace PaperSearch.Resolving;

/// <summary>Source-generated JSON of profiles of ranking.</summary>
[JsonSerializable(typeof(RankingProfile))]
internal sealed partial class RankingJson : JsonSerializerContext;
