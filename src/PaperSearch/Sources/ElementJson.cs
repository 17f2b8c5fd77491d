using System.Text.Json;
using System.Text.Json.Serialization;

namespace PaperSearch.Sources;

/// <summary>Reads elements of arrays without reflection, which trimmed applications do not have.</summary>
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class ElementJson : JsonSerializerContext;
