using System.Buffers;
using System.Text.Json;
using PaperSearch.Names;

namespace PaperSearch.Exports;

/// <summary>CSL-JSON, the items that citation processors format (Pandoc, Zotero, citeproc).</summary>
internal sealed class CslExport : IPaperExport
{
    public string Name => "csl";

    public string Description => "CSL-JSON for citation processors (Pandoc, Zotero)";

    public string MediaType => "application/vnd.citationstyles.csl+json";

    public string Extension => "json";

    public IPaperExportWriter Begin(IBufferWriter<byte> output) => new JsonArrayWriter(output, WriteItem);

    private static void WriteItem(Utf8JsonWriter json, Paper paper)
    {
        var publication = Publication.Of(paper);
        json.WriteStartObject();
        json.WriteString("id", paper.Id.Value);
        json.WriteString("type", publication.Kind switch
        {
            PublicationKind.Journal => "article-journal",
            PublicationKind.Conference => "paper-conference",
            PublicationKind.Preprint => "article",
            _ => "document",
        });
        WriteText(json, "title", paper.Title);
        if (paper.Authors.Count > 0)
            WriteAuthors(json, paper);
        if (paper.Date is { } date)
            WriteDate(json, date);
        WriteText(json, "container-title", paper.Venue);
        if (publication.ArxivId is { } arxiv)
        {
            if (publication.Kind == PublicationKind.Preprint)
                json.WriteString("publisher", "arXiv");
            json.WriteString("number", "arXiv:" + arxiv);
        }
        WriteText(json, "keyword", string.Join(", ", paper.Categories.Select(c => c.Name)));
        if (publication.Doi is { } doi)
            json.WriteString("DOI", doi);
        if (publication.Url is { } url)
            json.WriteString("URL", url);
        WriteText(json, "abstract", paper.Abstract);
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, Paper paper)
    {
        json.WriteStartArray("author");
        foreach (var author in paper.Authors.Select(NamesakeNumber.Without))
        {
            json.WriteStartObject();
            if (string.IsNullOrEmpty(author.Given) && string.IsNullOrEmpty(author.Suffix))
            {
                WriteText(json, "literal", author.Family);
            }
            else
            {
                WriteText(json, "family", author.Family);
                WriteText(json, "given", author.Given);
                WriteText(json, "suffix", author.Suffix);
            }
            json.WriteEndObject();
        }
        // What Pandoc writes for BibTeX's "and others", and prints as "et al.".
        if (paper.AuthorsTruncated)
        {
            json.WriteStartObject();
            json.WriteString("literal", "others");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, PaperDate date)
    {
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(date.Year);
        if (date.Month > 0)
            json.WriteNumberValue(date.Month);
        if (date.Day > 0)
            json.WriteNumberValue(date.Day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (PlainLine.Of(text) is { Length: > 0 } line)
            json.WriteString(name, line);
    }
}
