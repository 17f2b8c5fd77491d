using System.Text.Json;

namespace PaperSearch.Evaluation;

/// <summary>Reads the queries of a judged collection.</summary>
internal static class Queries
{
    /// <summary>
    /// Reads JSON Lines with an id (<c>_id</c> or <c>id</c>, text or number) and the words (<c>text</c> or <c>query</c>);
    /// other properties and blank lines are passed over.
    /// </summary>
    /// <returns>The queries in the file's order.</returns>
    /// <exception cref="PaperSearchException">
    /// <see cref="PaperSearchError.UnreadableSource"/>: the file cannot be read, or a line is no query or repeats an id. A
    /// measure over half of the queries would be another measure, so nothing is passed over silently.
    /// </exception>
    public static ValueList<JudgedQuery> Read(string path)
    {
        var queries = new List<JudgedQuery>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, line) in CollectionFile.Lines(path))
        {
            var query = Parse(line) ?? throw CollectionFile.Unreadable(path, number,
                "expected a JSON object with an id (_id or id) and the words (text or query)");
            if (!seen.Add(query.Id))
                throw CollectionFile.Unreadable(path, number, $"the query id '{query.Id}' stands twice");
            queries.Add(query);
        }
        return queries.ToValueList();
    }

    private static JudgedQuery? Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return null;
            var id = Text(root, "_id") ?? Text(root, "id");
            var text = Text(root, "text") ?? Text(root, "query");
            return string.IsNullOrWhiteSpace(id) || text is null ? null : new JudgedQuery(id.Trim(), text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement root, string name) =>
        !root.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
}
