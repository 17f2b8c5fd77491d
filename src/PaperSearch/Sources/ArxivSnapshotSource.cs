using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PaperSearch.Sources;

/// <summary>
/// The metadata snapshot of arXiv (kaggle.com/Cornell-University/arxiv): JSON Lines, one paper a line. A paper's date is
/// that of its first version.
/// </summary>
internal sealed class ArxivSnapshotSource : IPaperSource
{
    public string Name => "arxiv";

    public string Description => "arXiv metadata snapshot (JSON Lines)";

    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        head = head.TrimStart(" \t\r\n"u8);
        var end = head.IndexOf((byte)'\n');
        var line = end < 0 ? head : head[..end];
        return line.StartsWith("{"u8) && line.IndexOf("\"id\""u8) >= 0
            && (line.IndexOf("\"authors_parsed\""u8) >= 0
                || (line.IndexOf("\"categories\""u8) >= 0 && line.IndexOf("\"update_date\""u8) >= 0));
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
                : ReadLine(lines.Line.Span, lines.Number);
        }
    }

    private static SourceRecord ReadLine(ReadOnlySpan<byte> line, long number)
    {
        try
        {
            return new PaperRecord(number, ReadPaper(line));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return new ProblemRecord(number, JsonRecords.Reason(e), JsonRecords.RawText(line));
        }
    }

    private static Paper ReadPaper(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        JsonRecords.Expect(json.Read() && json.TokenType == JsonTokenType.StartObject, "A record must be a JSON object.");
        string? id = null, title = null, text = null, authors = null, comments = null, venue = null, doi = null, categories = null;
        PaperDate? first = null, updated = null;
        List<Author>? parsed = null;
        List<ExtraField>? extra = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("id"u8)) id = JsonRecords.Text(ref json);
            else if (json.ValueTextEquals("title"u8)) title = JsonRecords.Text(ref json);
            else if (json.ValueTextEquals("abstract"u8)) text = JsonRecords.Text(ref json);
            else if (json.ValueTextEquals("authors"u8)) authors = JsonRecords.Text(ref json);
            else if (json.ValueTextEquals("comments"u8)) comments = JsonRecords.Text(ref json);
            else if (json.ValueTextEquals("journal-ref"u8)) venue = JsonRecords.Text(ref json);
            else if (json.ValueTextEquals("doi"u8)) doi = JsonRecords.Text(ref json);
            else if (json.ValueTextEquals("categories"u8)) categories = JsonRecords.Text(ref json);
            else if (json.ValueTextEquals("versions"u8)) first = FirstVersion(ref json);
            else if (json.ValueTextEquals("update_date"u8)) updated = JsonRecords.Date(ref json);
            else if (json.ValueTextEquals("authors_parsed"u8)) parsed = ParsedAuthors(ref json);
            else
            {
                var name = json.GetString()!;
                if (JsonRecords.Any(ref json) is { Length: > 0 } value)
                    (extra ??= []).Add(new ExtraField(name, value));
            }
        }
        JsonRecords.Expect(json.TokenType == JsonTokenType.EndObject, "The record ends too early.");
        JsonRecords.Expect(!string.IsNullOrWhiteSpace(id), "The record has no \"id\".");

        var list = parsed is { Count: > 0 } ? new AuthorList(parsed.ToValueList(), false) : AuthorList.Parse(authors ?? "");
        var paperId = PaperId.Parse(id!);
        return new Paper
        {
            Id = paperId,
            Title = TextLines.Join(title),
            Abstract = TextLines.Join(text) is { Length: > 0 } joined ? joined : null,
            Authors = list.Authors,
            AuthorsTruncated = list.Truncated,
            Categories = Categories(categories),
            Date = first ?? updated,
            Updated = updated,
            Venue = TextLines.JoinOrNull(venue),
            Doi = doi is { Length: > 0 } ? JsonRecords.Doi(doi) : null,
            Url = "https://arxiv.org/abs/" + paperId.Value,
            Comments = TextLines.JoinOrNull(comments),
            Source = "arxiv",
            Extra = extra?.ToValueList() ?? [],
        };
    }

    private static ValueList<Category> Categories(string? codes)
    {
        if (string.IsNullOrWhiteSpace(codes))
            return [];
        var categories = new List<Category>(4);
        foreach (var range in codes.AsSpan().Split(' '))
        {
            if (codes.AsSpan(range).Trim() is { IsEmpty: false } code && ArxivTaxonomy.Resolve(code) is var category && !categories.Contains(category))
                categories.Add(category);
        }
        return categories.ToValueList();
    }

    // [{"version":"v1","created":"Fri, 25 Apr 1986 00:00:00 GMT"}, ...]
    private static PaperDate? FirstVersion(ref Utf8JsonReader json)
    {
        PaperDate? first = null;
        json.Read();
        if (json.TokenType == JsonTokenType.Null)
            return null;
        JsonRecords.Expect(json.TokenType == JsonTokenType.StartArray, "\"versions\" must be an array.");
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            JsonRecords.Expect(json.TokenType == JsonTokenType.StartObject, "A version must be an object.");
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var created = json.ValueTextEquals("created"u8);
                if (created && JsonRecords.Text(ref json) is { } text)
                    first ??= VersionDate(text);
                else if (!created)
                {
                    json.Read();
                    json.Skip();
                }
            }
        }
        return first;
    }

    private static PaperDate VersionDate(string text) =>
        DateTime.TryParseExact(text, ["ddd, d MMM yyyy HH:mm:ss 'GMT'", "r"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new PaperDate(date.Year, date.Month, date.Day)
            : throw new FormatException($"\"{text}\" is no date of a version.");

    // [["Family", "Given", "Suffix", "affiliation"...], ...]
    private static List<Author>? ParsedAuthors(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Null)
            return null;
        JsonRecords.Expect(json.TokenType == JsonTokenType.StartArray, "\"authors_parsed\" must be an array.");
        var authors = new List<Author>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            JsonRecords.Expect(json.TokenType == JsonTokenType.StartArray, "A parsed author must be an array.");
            string? family = null, given = null, suffix = null;
            for (var i = 0; json.Read() && json.TokenType != JsonTokenType.EndArray; i++)
            {
                if (i > 2)
                    continue;
                var part = json.GetString()?.Trim();
                if (i == 0) family = part;
                else if (i == 1) given = part;
                else suffix = part;
            }
            if (string.IsNullOrEmpty(family))
                (family, given) = (given, null);
            if (!string.IsNullOrEmpty(family))
                authors.Add(new Author(family, string.IsNullOrEmpty(given) ? null : given, string.IsNullOrEmpty(suffix) ? null : suffix));
        }
        return authors;
    }
}
