using System.Text.Json;
using PaperSearch.Names;

namespace PaperSearch.Sources;

/// <summary>
/// Makes a paper of a JSON object with the usual names. What has no place in a paper is kept as an extra field.
/// </summary>
internal static class JsonPaperReader
{
    /// <exception cref="FormatException">The object is no paper, or a value has the wrong type.</exception>
    public static Paper Read(JsonElement record)
    {
        JsonRecords.Expect(record.ValueKind == JsonValueKind.Object, "A record must be a JSON object.");
        var fields = new Fields();
        foreach (var property in record.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Null && !fields.TryTake(property))
                fields.Keep(property);
        }
        return fields.ToPaper();
    }

    private static ValueList<Category> Categories(JsonProperty property)
    {
        var value = property.Value;
        if (value.ValueKind == JsonValueKind.String)
            return SplitCodes(value.GetString()!).Select(ArxivTaxonomy.Resolve).Distinct().ToValueList();
        JsonRecords.Expect(value.ValueKind == JsonValueKind.Array, $"\"{property.Name}\" must be a text or a list.");
        return value.EnumerateArray().Select(CategoryOf).Where(c => c.Code.Length > 0).Distinct().ToValueList();
    }

    // Blanks part arXiv's codes ("cs.LG stat.ML"), but not the words of a name ("Computer Science").
    private static string[] SplitCodes(string text)
    {
        const StringSplitOptions options = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        var parts = text.Split([',', ';'], options);
        var words = text.Split([' ', ',', ';'], options);
        return words.All(w => ArxivTaxonomy.IsKnown(w)) ? words : parts;
    }

    private static Category CategoryOf(JsonElement item)
    {
        if (item.ValueKind == JsonValueKind.String)
            return ArxivTaxonomy.Resolve(item.GetString()!);
        JsonRecords.Expect(item.ValueKind == JsonValueKind.Object && TextOf(item, "code") is not null,
            "A category must be a text or have a \"code\".");
        var category = ArxivTaxonomy.Resolve(TextOf(item, "code")!);
        return ArxivTaxonomy.IsKnown(category.Code)
            ? category
            : category with { Name = TextOf(item, "name") ?? category.Name, Parent = TextOf(item, "parent") };
    }

    private static AuthorList Authors(JsonProperty property)
    {
        if (property.Value.ValueKind == JsonValueKind.String)
            return AuthorList.Parse(property.Value.GetString()!);
        JsonRecords.Expect(property.Value.ValueKind == JsonValueKind.Array, $"\"{property.Name}\" must be a text or a list.");
        // Names in a list tell more of each other than each alone.
        if (property.Value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
            return AuthorList.Of(property.Value.EnumerateArray().Select(item => item.GetString()!));
        var authors = new List<Author>();
        foreach (var item in property.Value.EnumerateArray())
        {
            if (AuthorOf(item, property.Name) is { Family.Length: > 0 } author)
                authors.Add(author);
        }
        return AuthorList.Of(authors);
    }

    private static Author? AuthorOf(JsonElement item, string property)
    {
        if (item.ValueKind == JsonValueKind.String)
            return AuthorParser.Parse(item.GetString()!);
        // As arXiv's records have them: family name, given names, suffix, affiliations.
        if (item.ValueKind == JsonValueKind.Array)
            return AuthorParser.FromParts(PartOf(item, 0), PartOf(item, 1), PartOf(item, 2));
        JsonRecords.Expect(item.ValueKind == JsonValueKind.Object, $"\"{property}\" must hold names.");
        var family = TextOf(item, "family") ?? TextOf(item, "last") ?? TextOf(item, "lastName");
        if (family is not null)
            return AuthorParser.FromParts(
                family, TextOf(item, "given") ?? TextOf(item, "first") ?? TextOf(item, "firstName"), TextOf(item, "suffix"));
        return TextOf(item, "name") is { } name ? AuthorParser.Parse(name) : null;
    }

    private static ValueList<string> Dois(JsonProperty property)
    {
        if (property.Value.ValueKind != JsonValueKind.Array)
            return DoiList.Read(Text(property));
        var texts = property.Value.EnumerateArray().ToList();
        JsonRecords.Expect(texts.TrueForAll(t => t.ValueKind == JsonValueKind.String), $"\"{property.Name}\" must hold texts.");
        return texts.SelectMany(t => DoiList.Read(t.GetString())).ToValueList();
    }

    private static string? PartOf(JsonElement item, int index) =>
        index < item.GetArrayLength() && item[index].ValueKind == JsonValueKind.String ? item[index].GetString() : null;

    private static string? TextOf(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            && value.GetString()!.Trim() is { Length: > 0 } text
            ? text
            : null;

    private static string Text(JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.String => property.Value.GetString()!,
        JsonValueKind.Number => property.Value.GetRawText(),
        _ => throw new FormatException($"\"{property.Name}\" must be a text."),
    };

    /// <summary>The fields read so far. A field that is there already, or has no use as it is, is not taken.</summary>
    private sealed class Fields
    {
        private readonly List<ExtraField> extra = [];
        private PaperId id;
        private PaperDate? date, year, updated;
        private string? title, text, venue, url, comments, source;
        private ValueList<string>? doi, otherDois;
        private AuthorList? authors;
        private ValueList<Author>? owners;
        private ValueList<Category>? categories;
        private bool? truncated, hasCode;
        private int? citations;

        public bool TryTake(JsonProperty property)
        {
            var value = property.Value;
            var isText = value.ValueKind == JsonValueKind.String;
            switch (property.Name)
            {
                case "id" or "_id" when id.IsEmpty:
                    // An empty id is none; the paper may have another name.
                    if (!string.IsNullOrWhiteSpace(Text(property)))
                        id = JsonRecords.Id(Text(property));
                    return true;
                case "title" when title is null:
                    title = TextLines.Join(Text(property));
                    return true;
                case "abstract" or "text" or "summary" when text is null && isText:
                    text = TextLines.JoinParagraphs(value.GetString());
                    return true;
                case "authors" or "author" or "authors_parsed" when authors is null:
                    authors = Authors(property);
                    return true;
                case "pageOwners" when owners is null:
                    owners = Authors(property).Authors;
                    return true;
                case "authorsTruncated" when truncated is null:
                    return TryTakeFlag(value, ref truncated);
                case "hasCode" or "code" when hasCode is null:
                    return TryTakeFlag(value, ref hasCode);
                case "date" or "published" or "publicationDate" when date is null:
                    return TryTakeDate(property, ref date);
                case "year" when year is null:
                    return TryTakeDate(property, ref year);
                case "updated" when updated is null:
                    return TryTakeDate(property, ref updated);
                case "categories" or "category" or "fieldsOfStudy" when categories is null:
                    categories = Categories(property);
                    return true;
                case "venue" or "journal" or "journal-ref" when venue is null && isText:
                    venue = TextLines.JoinOrNull(value.GetString());
                    return true;
                case "comments" when comments is null && isText:
                    comments = TextLines.JoinOrNull(value.GetString());
                    return true;
                case "doi" when doi is null:
                    doi = Dois(property);
                    return true;
                case "otherDois" when otherDois is null:
                    otherDois = Dois(property);
                    return true;
                case "url" when url is null && isText && IsWebAddress(value.GetString()!):
                    url = value.GetString()!.Trim();
                    return true;
                case "source" when source is null && isText:
                    source = value.GetString();
                    return true;
                case "citations" or "citationCount" or "n_citation" when citations is null:
                    return TryTakeCount(value);
                case "extra" when value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(IsExtraField):
                    foreach (var field in value.EnumerateArray())
                    {
                        extra.Add(new ExtraField(
                            field.GetProperty("name").GetString()!, field.GetProperty("value").GetString()!));
                    }
                    return true;
                default:
                    return false;
            }
        }

        public void Keep(JsonProperty property)
        {
            var value = property.Value.ValueKind == JsonValueKind.String
                ? property.Value.GetString()!
                : property.Value.GetRawText();
            if (value is not ("" or "{}" or "[]"))
                extra.Add(new ExtraField(property.Name, value));
        }

        public Paper ToPaper()
        {
            ValueList<string> dois = [.. (doi ?? []).Concat(otherDois ?? []).Distinct(StringComparer.Ordinal)];
            JsonRecords.Expect(!id.IsEmpty || dois.Count > 0 || !string.IsNullOrEmpty(title),
                "The record has no \"id\", no \"doi\" and no \"title\".");
            var day = date ?? year;
            return new Paper
            {
                Id = !id.IsEmpty ? id
                    : dois.Count > 0 ? JsonRecords.Id(dois[0])
                    : PaperId.FromContent("jsonl", title!, day?.Year ?? 0),
                Title = title ?? "",
                Abstract = text,
                Authors = authors?.Authors ?? [],
                AuthorsTruncated = truncated == true || authors is { Truncated: true },
                Categories = categories ?? [],
                Date = day,
                Updated = updated,
                Venue = venue,
                Doi = dois.FirstOrDefault(),
                OtherDois = dois.Skip(1).ToValueList(),
                Url = url,
                HasCode = hasCode == true,
                Citations = citations,
                Comments = comments,
                PageOwners = owners ?? [],
                Source = source ?? "jsonl",
                Extra = extra.ToValueList(),
            };
        }

        private static bool TryTakeFlag(JsonElement value, ref bool? flag)
        {
            if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                return false;
            flag = value.GetBoolean();
            return true;
        }

        // A date that cannot be read ("in press") is no reason to lose the paper.
        private static bool TryTakeDate(JsonProperty property, ref PaperDate? date)
        {
            if (!PaperDate.TryParse(Text(property), out var read))
                return false;
            date = read;
            return true;
        }

        private bool TryTakeCount(JsonElement value)
        {
            if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var count) || count < 0)
                return false;
            citations = count;
            return true;
        }

        private static bool IsExtraField(JsonElement item) =>
            item.ValueKind == JsonValueKind.Object
            && item.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String
            && item.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.String;

        // Other schemes (javascript:) must not become links.
        private static bool IsWebAddress(string text) =>
            Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
    }
}
