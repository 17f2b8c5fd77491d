using System.Globalization;
using System.Text;
using System.Xml;
using PaperSearch.Text;

namespace PaperSearch.Exports;

/// <summary>Writes papers as an Atom feed (RFC 4287).</summary>
public static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Writes a feed.</summary>
    /// <param name="output">Where to, as UTF-8.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="id">Names the feed for good: an address or a URN.</param>
    /// <param name="self">The feed's own address, where it has one.</param>
    /// <param name="updated">When it last changed.</param>
    /// <param name="entries">The papers, latest first.</param>
    public static void Write(
        Stream output, string title, string id, string? self, DateTimeOffset updated, IEnumerable<AtomEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(entries);
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("feed", Atom);
        Text(xml, "title", title);
        Text(xml, "id", id);
        Link(xml, "self", self);
        Text(xml, "updated", Time(updated));
        foreach (var entry in entries)
            Write(xml, entry);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, AtomEntry entry)
    {
        var paper = entry.Paper;
        xml.WriteStartElement("entry", Atom);
        Text(xml, "title", paper.Title.Length > 0 ? ReadableText.Of(paper.Title).Text : paper.Id.Value);
        // Not the address: the id stays the same when the server moves.
        Text(xml, "id", "urn:papersearch:" + Uri.EscapeDataString(paper.Id.Value));
        Link(xml, "alternate", entry.Alternate);
        Link(xml, "related", entry.Related);
        Text(xml, "published", Time(entry.Published));
        Text(xml, "updated", Time(entry.Updated));
        // An entry must have an author.
        foreach (var name in paper.Authors.Count > 0 ? paper.Authors.Select(a => a.DisplayName) : ["unknown"])
        {
            xml.WriteStartElement("author", Atom);
            Text(xml, "name", ReadableText.Of(name).Text);
            xml.WriteEndElement();
        }
        foreach (var category in paper.Categories)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", Clean(category.Code));
            xml.WriteAttributeString("label", Clean(category.Name));
            xml.WriteEndElement();
        }
        if (paper.Abstract is { } text)
            Text(xml, "summary", ReadableText.Of(text).Text);
        xml.WriteEndElement();
    }

    // Addresses come from papers, and a reader of feeds opens them.
    private static void Link(XmlWriter xml, string relation, string? address)
    {
        if (!Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var link) || link.Scheme is not ("http" or "https"))
            return;
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", Clean(link.AbsoluteUri));
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Clean(text));

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // XML knows no way to write control characters and halves of pairs.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
            else
                clean.Append('\uFFFD');
        }
        return clean.ToString();
    }
}
