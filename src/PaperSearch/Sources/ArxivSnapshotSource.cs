using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using PaperSearch.Names;

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
                || (line.IndexOf("\"categories\""u8) >= 0 && line.IndexOf("\"versions\""u8) >= 0));
    }

    public IEnumerable<SourceRecord> Read(SourceInput input) =>
        JsonRecords.ReadLines(input.Content, line => ReadPaper(line.Span));

    private static Paper ReadPaper(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        JsonRecords.Expect(json.Read() && json.TokenType == JsonTokenType.StartObject, "A record must be a JSON object.");
        string? id = null, title = null, text = null, authors = null, comments = null;
        string? venue = null, doi = null, codes = null, changed = null;
        PaperDate? first = null;
        List<Author>? parsed = null;
        List<ExtraField>? extra = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            // A field that comes a second time is kept with the unknown ones.
            if (id is null && json.ValueTextEquals("id"u8))
                id = JsonRecords.Text(ref json, "id");
            else if (title is null && json.ValueTextEquals("title"u8))
                title = JsonRecords.Text(ref json, "title");
            else if (text is null && json.ValueTextEquals("abstract"u8))
                text = JsonRecords.Text(ref json, "abstract");
            else if (authors is null && json.ValueTextEquals("authors"u8))
                authors = JsonRecords.Text(ref json, "authors");
            else if (comments is null && json.ValueTextEquals("comments"u8))
                comments = JsonRecords.Text(ref json, "comments");
            else if (venue is null && json.ValueTextEquals("journal-ref"u8))
                venue = JsonRecords.Text(ref json, "journal-ref");
            else if (doi is null && json.ValueTextEquals("doi"u8))
                doi = JsonRecords.Text(ref json, "doi");
            else if (codes is null && json.ValueTextEquals("categories"u8))
                codes = JsonRecords.Text(ref json, "categories");
            else if (changed is null && json.ValueTextEquals("update_date"u8))
                changed = JsonRecords.Text(ref json, "update_date");
            else if (first is null && json.ValueTextEquals("versions"u8))
                first = FirstVersion(ref json);
            else if (parsed is null && json.ValueTextEquals("authors_parsed"u8))
                parsed = ParsedAuthors(ref json);
            else
            {
                var name = json.GetString()!;
                if (JsonRecords.Any(ref json) is { Length: > 0 } value)
                    (extra ??= []).Add(new ExtraField(name, value));
            }
        }
        JsonRecords.Expect(json.TokenType == JsonTokenType.EndObject, "The record ends too early.");
        JsonRecords.Expect(!json.Read(), "There is more than one record in the line.");
        JsonRecords.Expect(!string.IsNullOrWhiteSpace(id), "The record has no \"id\".");

        var paperId = JsonRecords.Id(id!);
        var updated = UpdateDate(changed);
        var dois = DoiList.Read(doi);
        var list = parsed is { Count: > 0 } ? AuthorList.Of(parsed) : AuthorList.Parse(authors ?? "");
        return new Paper
        {
            Id = paperId,
            Title = TextLines.Join(title),
            Abstract = TextLines.JoinWrapped(text),
            Authors = list.Authors,
            AuthorsTruncated = list.Truncated,
            Categories = Categories(codes),
            Date = first ?? MonthOf(paperId.Value) ?? updated,
            Updated = updated,
            Venue = TextLines.JoinOrNull(venue),
            Doi = dois.FirstOrDefault(),
            OtherDois = dois.Skip(1).ToValueList(),
            Url = "https://arxiv.org/abs/" + paperId.Value,
            Comments = TextLines.JoinOrNull(comments),
            Source = "arxiv",
            Extra = extra?.ToValueList() ?? [],
        };
    }

    private static PaperDate? UpdateDate(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : PaperDate.TryParse(text, out var date) ? date
        : throw new FormatException($"\"update_date\": \"{text}\" is no date (yyyy-mm-dd).");

    private static ValueList<Category> Categories(string? codes)
    {
        if (string.IsNullOrWhiteSpace(codes))
            return [];
        var categories = new List<Category>(4);
        foreach (var range in codes.AsSpan().SplitAny(" \t\n\r"))
        {
            if (codes.AsSpan(range) is { IsEmpty: false } code
                && ArxivTaxonomy.Resolve(code) is var category
                && !categories.Contains(category))
                categories.Add(category);
        }
        return categories.ToValueList();
    }

    // An id tells the month it was given in: yymm before the number, since 1991.
    private static PaperDate? MonthOf(string id)
    {
        if (id.StartsWith("10.", StringComparison.Ordinal) || !PaperId.TryParseIdentifier(id, out _))
            return null;
        var yymm = int.Parse(
            id.AsSpan(id.IndexOf('/', StringComparison.Ordinal) + 1, 4), NumberStyles.None, CultureInfo.InvariantCulture);
        var year = yymm / 100;
        return new PaperDate(year + (year < 91 ? 2000 : 1900), yymm % 100);
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
                var isDate = first is null && json.ValueTextEquals("created"u8);
                json.Read();
                if (isDate && json.TokenType != JsonTokenType.Null)
                    first = VersionDate(ref json);
                else
                    json.Skip();
            }
        }
        return first;
    }

    private static PaperDate VersionDate(ref Utf8JsonReader json)
    {
        JsonRecords.Expect(json.TokenType == JsonTokenType.String, "\"created\" must be a text.");
        if (!json.ValueIsEscaped && Utf8Parser.TryParse(json.ValueSpan, out DateTime date, out var length, 'R')
            && length == json.ValueSpan.Length)
            return new PaperDate(date.Year, date.Month, date.Day);
        // "Mon, 2 Apr 2007 19:18:42 GMT": one digit where RFC 1123 has two.
        var text = json.GetString()!;
        return DateTime.TryParseExact(
            text, "ddd, d MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
            ? new PaperDate(date.Year, date.Month, date.Day)
            : throw new FormatException($"\"{text}\" is no date of a version.");
    }

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
                JsonRecords.Expect(json.TokenType is JsonTokenType.String or JsonTokenType.Null,
                    "The parts of a parsed author must be texts.");
                if (i > 2)
                    continue;
                var part = json.TokenType == JsonTokenType.Null || json.ValueSpan.IsEmpty ? null : json.GetString();
                if (i == 0)
                    family = part;
                else if (i == 1)
                    given = part;
                else
                    suffix = part;
            }
            if (AuthorParser.FromParts(family, given, suffix) is { } author)
                authors.Add(author);
        }
        return authors;
    }
}
