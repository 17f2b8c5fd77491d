using System.Text.Json.Serialization;

namespace PaperSearch.AspNetCore.Writing;

/// <summary>Source-generated JSON of answers to writing.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(WriteAnswer))]
[JsonSerializable(typeof(RecordResult))]
internal sealed partial class WriteJson : JsonSerializerContext;
