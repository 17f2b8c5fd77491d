using System.Text.Json.Serialization;

namespace PaperSearch.Searching;

/// <summary>Source-generated JSON of requests, pages and papers: camelCase, enums as camelCase text.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(SearchRequest))]
[JsonSerializable(typeof(SearchPage))]
[JsonSerializable(typeof(AuthorPage))]
[JsonSerializable(typeof(Paper))]
public sealed partial class SearchJson : JsonSerializerContext;
