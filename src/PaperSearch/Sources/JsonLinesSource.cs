using System.Text.Json;

namespace PaperSearch.Sources;

/// <summary>
/// JSON Lines with the usual names: <c>{"id","title","abstract","authors","year","categories",…}</c>; also what PaperSearch
/// itself prints for a paper, and BEIR's <c>_id</c>, <c>title</c>, <c>text</c>. Unknown fields are kept.
/// </summary>
internal sealed class JsonLinesSource : IPaperSource
{
    public string Name => "jsonl";

    public string Description => "JSON Lines: id, title, abstract, authors, year, categories, ...";

    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        head = head.TrimStart(" \t\r\n"u8);
        if (!head.StartsWith("{"u8))
            return false;
        try
        {
            // Only the first record's top-level names count; a longer record than the head has its names looked at that are there.
            var json = new Utf8JsonReader(head, isFinalBlock: false, default);
            while (json.Read() && !(json.TokenType == JsonTokenType.EndObject && json.CurrentDepth == 0))
            {
                if (json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == 1
                    && (json.ValueTextEquals("title"u8) || json.ValueTextEquals("_id"u8)))
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
        using var lines = new LineReader(input.Content);
        while (lines.MoveNext())
        {
            if (!lines.Line.Span.ContainsAnyExcept(" \t\r"u8))
                continue;
            yield return lines.IsTooLong
                ? new ProblemRecord(lines.Number, "The line is too long to be a paper.", JsonRecords.RawText(lines.Line.Span))
                : ReadLine(lines.Line, lines.Number);
        }
    }

    private static SourceRecord ReadLine(ReadOnlyMemory<byte> line, long number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            JsonRecords.Expect(document.RootElement.ValueKind == JsonValueKind.Object, "A record must be a JSON object.");
            return new PaperRecord(number, ReadPaper(document.RootElement));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return new ProblemRecord(number, JsonRecords.Reason(e), JsonRecords.RawText(line.Span));
        }
    }

    private static Paper ReadPaper(JsonElement record)
    {
        string? id = null;
        var paper = new Paper { Id = default, Source = "jsonl" };
        PaperDate? year = null;
        var extra = new List<ExtraField>();
        foreach (var property in record.EnumerateObject())
        {
            var value = property.Value;
            if (value.ValueKind == JsonValueKind.Null)
                continue;
            switch (property.Name)
            {
                case "id" or "_id": id ??= Text(property); break;
                case "title": paper = paper with { Title = TextLines.Join(Text(property)) }; break;
                case "abstract" or "text" or "summary" when value.ValueKind == JsonValueKind.String && paper.Abstract is null:
                    paper = paper with { Abstract = TextLines.JoinOrNull(value.GetString()) };
                    break;
                case "authors" or "author":
                    var list = Authors(property);
                    paper = paper with { Authors = list.Authors, AuthorsTruncated = paper.AuthorsTruncated || list.Truncated };
                    break;
                case "authorsTruncated": paper = paper with { AuthorsTruncated = Flag(property) }; break;
                case "pageOwners": paper = paper with { PageOwners = Authors(property).Authors }; break;
                case "year": year = Date(property); break;
                case "date" or "published" or "publicationDate": paper = paper with { Date = Date(property) }; break;
                case "updated": paper = paper with { Updated = Date(property) }; break;
                case "categories" or "category" or "fieldsOfStudy": paper = paper with { Categories = Categories(property) }; break;
                case "venue" or "journal" or "journal-ref" when value.ValueKind == JsonValueKind.String:
                    paper = paper with { Venue = TextLines.JoinOrNull(value.GetString()) };
                    break;
                case "doi": paper = paper with { Doi = Text(property) is { Length: > 0 } doi ? JsonRecords.Doi(doi) : null }; break;
                case "url" when value.ValueKind == JsonValueKind.String: paper = paper with { Url = value.GetString() }; break;
                case "citations" or "citationCount" or "n_citation" when value.TryGetCount(out var count):
                    paper = paper with { Citations = count };
                    break;
                case "hasCode" or "code" when value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                    paper = paper with { HasCode = value.GetBoolean() };
                    break;
                case "comments" when value.ValueKind == JsonValueKind.String: paper = paper with { Comments = TextLines.JoinOrNull(value.GetString()) }; break;
                case "source" when value.ValueKind == JsonValueKind.String: paper = paper with { Source = value.GetString() }; break;
                case "extra" when value.ValueKind == JsonValueKind.Array: extra.AddRange(ExtraFields(value)); break;
                default:
                    if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array) || (value.ValueKind == JsonValueKind.Array ? value.GetArrayLength() : value.EnumerateObject().Count()) > 0)
                        extra.Add(new ExtraField(property.Name, value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText()));
                    break;
            }
        }
        JsonRecords.Expect(!string.IsNullOrWhiteSpace(id) || paper.Doi is not null || paper.Title.Length > 0,
            "The record has no \"id\", no \"doi\" and no \"title\".");
        var date = paper.Date ?? year;
        return paper with
        {
            Id = !string.IsNullOrWhiteSpace(id) ? PaperId.Parse(id)
                : paper.Doi is not null ? PaperId.Parse(paper.Doi) : PaperId.FromContent("jsonl", paper.Title, date?.Year ?? 0),
            Date = date,
            Extra = extra.ToValueList(),
        };
    }

    private static string? Text(JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.String => property.Value.GetString(),
        JsonValueKind.Number => property.Value.GetRawText(),
        _ => throw new FormatException($"\"{property.Name}\" must be a text."),
    };

    private static bool Flag(JsonProperty property) => property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? property.Value.GetBoolean()
        : throw new FormatException($"\"{property.Name}\" must be true or false.");

    private static PaperDate? Date(JsonProperty property) =>
        Text(property) is not { Length: > 0 } text || string.IsNullOrWhiteSpace(text) ? null
        : PaperDate.TryParse(text, out var date) ? date
        : throw new FormatException($"\"{property.Name}\": \"{text}\" is no date (yyyy, yyyy-mm or yyyy-mm-dd).");

    private static AuthorList Authors(JsonProperty property)
    {
        if (property.Value.ValueKind == JsonValueKind.String)
            return AuthorList.Parse(property.Value.GetString()!);
        JsonRecords.Expect(property.Value.ValueKind == JsonValueKind.Array, $"\"{property.Name}\" must be a text or a list.");
        var truncated = false;
        var authors = new List<Author>();
        foreach (var item in property.Value.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object)
            {
                if (AuthorOf(item) is { } author)
                    authors.Add(author);
                continue;
            }
            JsonRecords.Expect(item.ValueKind == JsonValueKind.String, $"\"{property.Name}\" must hold names.");
            var name = item.GetString()!.Trim();
            if (name is "et al." or "et al" or "...")
                truncated = true;
            else if (name.Length > 0)
                authors.Add(Author.Parse(name));
        }
        return new AuthorList(authors.ToValueList(), truncated);
    }

    private static Author? AuthorOf(JsonElement item)
    {
        var family = Part("family") ?? Part("last") ?? Part("lastName");
        if (family is not null)
            return new Author(family, Part("given") ?? Part("first") ?? Part("firstName"), Part("suffix"));
        return Part("name") is { } name ? Author.Parse(name) : null;

        string? Part(string name) =>
            item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } text ? text : null;
    }

    private static ValueList<Category> Categories(JsonProperty property)
    {
        var value = property.Value;
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString()!.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(ArxivTaxonomy.Resolve).Distinct().ToValueList();
        JsonRecords.Expect(value.ValueKind == JsonValueKind.Array, $"\"{property.Name}\" must be a text or a list.");
        return value.EnumerateArray().Select(CategoryOf).Where(c => c.Code.Length > 0).Distinct().ToValueList();
    }

    private static Category CategoryOf(JsonElement item)
    {
        if (item.ValueKind == JsonValueKind.String)
            return ArxivTaxonomy.Resolve(item.GetString()!);
        JsonRecords.Expect(item.ValueKind == JsonValueKind.Object && item.TryGetProperty("code", out _), "A category must be a text or have a \"code\".");
        var known = ArxivTaxonomy.Resolve(item.GetProperty("code").GetString() ?? "");
        return known.Parent is null && item.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String
            ? known with { Name = name.GetString()! } : known;
    }

    private static IEnumerable<ExtraField> ExtraFields(JsonElement list)
    {
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("name", out var name) && item.TryGetProperty("value", out var value))
                yield return new ExtraField(name.ToString(), value.ToString());
        }
    }
}

internal static class JsonElementCounts
{
    /// <summary>Whether the value is a whole number that an <see cref="int"/> holds.</summary>
    public static bool TryGetCount(this JsonElement value, out int count)
    {
        count = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out count);
    }
}
