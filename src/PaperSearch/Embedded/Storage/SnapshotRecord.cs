using System.Text.Json.Serialization;

namespace PaperSearch.Embedded.Storage;

/// <summary>A named state of the index: one of the entries of <c>snapshots.json</c>.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Commit">The number of Lucene's commit that it is, which is kept.</param>
/// <param name="Generation">The version of that commit, which tells it from another commit of the same number.</param>
/// <param name="Papers">How many papers it holds.</param>
/// <param name="Taken">When it was taken.</param>
/// <param name="Version">The version of PaperSearch that took it.</param>
/// <param name="Note">What was said of it.</param>
internal sealed record SnapshotRecord(
    string Name, long Commit, long Generation, int Papers, DateTimeOffset Taken, string Version, string? Note = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    WriteIndented = true)]
[JsonSerializable(typeof(SnapshotRecord[]))]
internal sealed partial class SnapshotJson : JsonSerializerContext;
