using System.Buffers;
using System.Text.Json;

namespace PaperSearch.Exports;

/// <summary>Writes a JSON array with an item a paper, each on a line of its own.</summary>
internal sealed class JsonArrayWriter(IBufferWriter<byte> output, Action<Utf8JsonWriter, Paper> writeItem) : IPaperExportWriter
{
    private readonly Utf8JsonWriter json = new(output, ExportJson.Options);
    private bool any;

    public void Write(Paper paper)
    {
        output.Write(any ? ",\n"u8 : "[\n"u8);
        any = true;
        // Each item is a document of its own to the writer, which so holds nothing of the array.
        writeItem(json, paper);
        json.Flush();
        json.Reset();
    }

    public void End() => output.Write(any ? "\n]\n"u8 : "[]\n"u8);
}
