using System.Text.Json;

namespace PaperSearch.Sources;

/// <summary>
/// JSON Lines with the usual names: <c>{"id","title","abstract","authors","year","categories",…}</c>; also what PaperSearch
/// itself prints for a paper, and BEIR's <c>_id</c>, <c>title</c>, <c>text</c>. A whole file that is one array of such
/// objects is read as well. Unknown fields are kept.
/// </summary>
internal sealed class JsonLinesSource : IPaperSource
{
    private const int Peeked = 4096;

    public string Name => "jsonl";

    public string Description => "JSON Lines: id, title, abstract, authors, year, categories, ...";

    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        head = head.TrimStart(" \t\r\n"u8);
        if (head.StartsWith("["u8))
            head = head[1..].TrimStart(" \t\r\n"u8);
        if (!head.StartsWith("{"u8))
            return false;
        try
        {
            // Only the first record's own names count. Queries of judged collections have texts as well, but no titles.
            var json = new Utf8JsonReader(head, isFinalBlock: false, default);
            while (json.Read() && !(json.TokenType == JsonTokenType.EndObject && json.CurrentDepth == 0))
            {
                if (json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == 1
                    && (json.ValueTextEquals("title"u8)
                        || json.ValueTextEquals("abstract"u8)
                        || json.ValueTextEquals("authors"u8)))
                    return true;
            }
            return false;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public IEnumerable<SourceRecord> Read(SourceInput input)
    {
        var content = new HeadedStream(input.Content, input.Name, Peeked, _ => { });
        return content.Head.TrimStart(" \t\r\n"u8).StartsWith("["u8)
            ? ReadArray(content)
            : JsonRecords.ReadLines(content, ReadLine);
    }

    private static Paper ReadLine(ReadOnlyMemory<byte> line)
    {
        using var document = JsonDocument.Parse(line);
        return JsonPaperReader.Read(document.RootElement);
    }

    // Lines do not part the records of an array, so all are said to be of the first.
    private static IEnumerable<SourceRecord> ReadArray(Stream content)
    {
        using var elements = JsonSerializer.DeserializeAsyncEnumerable(content, ElementJson.Default.JsonElement)
            .ToBlockingEnumerable().GetEnumerator();
        for (var number = 1; ; number++)
        {
            SourceRecord? record = null;
            var broken = false;
            try
            {
                if (elements.MoveNext())
                    record = new PaperRecord(1, JsonPaperReader.Read(elements.Current));
            }
            catch (Exception e) when (JsonRecords.IsProblem(e))
            {
                broken = e is JsonException;
                record = JsonRecords.Problem(1, $"Record {number} of the array: {JsonRecords.Reason(e)}",
                    broken ? "" : elements.Current.GetRawText());
            }
            if (record is null)
                yield break;
            yield return record;
            if (broken)
                yield break;
        }
    }
}
