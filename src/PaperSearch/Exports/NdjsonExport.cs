using System.Buffers;
using System.Text.Json;
using PaperSearch.Searching;

namespace PaperSearch.Exports;

/// <summary>JSON Lines: a paper whole in each line. What it writes, the source <c>jsonl</c> reads back to equal papers.</summary>
internal sealed class NdjsonExport : IPaperExport
{
    public string Name => "ndjson";

    public string Description => "JSON Lines, every field of a paper; reads back to the same papers";

    public string MediaType => "application/x-ndjson";

    public string Extension => "ndjson";

    public IPaperExportWriter Begin(IBufferWriter<byte> output) => new Writer(output);

    private sealed class Writer(IBufferWriter<byte> output) : IPaperExportWriter
    {
        private readonly Utf8JsonWriter json = new(output, ExportJson.Options);

        public void Write(Paper paper)
        {
            JsonSerializer.Serialize(json, paper, SearchJson.Default.Paper);
            json.Flush();
            json.Reset();
            output.Write("\n"u8);
        }

        public void End() { }
    }
}
