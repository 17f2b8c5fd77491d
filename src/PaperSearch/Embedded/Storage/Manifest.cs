using System.Text.Json.Serialization;

namespace PaperSearch.Embedded.Storage;

/// <summary>
/// By which rules an index was written, which fields of an application it has, and what tells it from every other index: the
/// content of <c>papersearch.json</c>.
/// </summary>
internal sealed record Manifest(int FormatVersion, string Analysis, RecordedField[]? Fields = null, string? Id = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
