using System.Buffers;
using System.Text.Json;
using PaperSearch.Searching;

namespace PaperSearch.Exports;

/// <summary>One JSON array of whole papers, each on its own line.</summary>
internal sealed class JsonExport : IPaperExport
{
    public string Name => "json";

    public string Description => "one JSON array, every field of a paper";

    public string MediaType => "application/json";

    public string Extension => "json";

    public IPaperExportWriter Begin(IBufferWriter<byte> output) =>
        new JsonArrayWriter(output, (json, paper) => JsonSerializer.Serialize(json, paper, SearchJson.Default.Paper));
}
