using System.Buffers;
using System.Text;
using System.Text.Json;
using PaperSearch.Reviews;
using PaperSearch.Searching;

namespace PaperSearch.Cli.Rendering;

/// <summary>What is new for programs: a list with an object for each search, written whole at the end.</summary>
internal sealed class WatchJsonOutput : IWatchOutput
{
    private readonly Terminal terminal;
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly Utf8JsonWriter json;

    public WatchJsonOutput(Terminal terminal)
    {
        this.terminal = terminal;
        json = new Utf8JsonWriter(buffer);
        json.WriteStartArray();
    }

    public bool IsOut { get; private set; }

    public async Task TellAsync(WatchResult result, IPaperSearcher searcher, CancellationToken cancellation)
    {
        var run = result.Run;
        json.WriteStartObject();
        json.WriteString("name", result.Search.Name);
        json.WriteString("query", run.Query);
        json.WriteStartArray("warnings");
        foreach (var warning in run.Warnings)
            json.WriteStringValue(warning);
        json.WriteEndArray();
        json.WriteString("at", run.When);
        if (result.Since is { } since)
            json.WriteString("since", since);
        else
            json.WriteNull("since");
        json.WriteBoolean("changed", result.IsChanged);
        json.WritePropertyName("index");
        JsonSerializer.Serialize(json, run.Index, SearchJson.Default.IndexInfo);
        json.WriteNumber("total", run.Total.Value);
        json.WriteStartArray("new");
        foreach (var id in result.New)
        {
            if (await searcher.GetAsync(id, cancellation).ConfigureAwait(false) is { } paper)
                JsonSerializer.Serialize(json, paper, SearchJson.Default.Paper);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void End()
    {
        json.WriteEndArray();
        json.Flush();
        var writer = terminal.Out.Profile.Out.Writer;
        writer.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
        writer.Flush();
        IsOut = true;
    }

    public void Dispose() => json.Dispose();
}
