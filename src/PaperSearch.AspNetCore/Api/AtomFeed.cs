using System.Globalization;
using System.Text;
using System.Xml;
using PaperSearch.AspNetCore.Rendering;
using PaperSearch.Searching;
using PaperSearch.Text;

namespace PaperSearch.AspNetCore.Api;

/// <summary>Writes a page of hits as an Atom feed (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <param name="page">The hits, newest first.</param>
    /// <param name="self">The feed's own address.</param>
    /// <param name="addressOf">The address of a paper.</param>
    public static ReadOnlyMemory<byte> Of(SearchPage page, string self, Func<PaperId, string> addressOf)
    {
        var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("feed", Atom);
            Text(xml, "title", $"{page.Index.Name}: {page.Query.Raw}");
            Text(xml, "id", self);
            Link(xml, "self", self);
            Text(xml, "updated", Time(page.Index.AsOf));
            foreach (var hit in page.Hits)
                Entry(xml, hit.Paper, addressOf(hit.Paper.Id), page.Index.AsOf);
            xml.WriteEndElement();
        }
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static void Entry(XmlWriter xml, Paper paper, string address, DateTimeOffset asOf)
    {
        xml.WriteStartElement("entry", Atom);
        Text(xml, "title", paper.Title.Length > 0 ? ReadableText.Of(paper.Title).Text : paper.Id.Value);
        // Not the address: the id stays the same when the server moves.
        Text(xml, "id", "urn:papersearch:" + Uri.EscapeDataString(paper.Id.Value));
        Link(xml, "alternate", WebAddress.Of(paper.Url) ?? address);
        Link(xml, "related", address);
        var published = paper.Date is { } date ? new DateTimeOffset(date.FirstDay, TimeOnly.MinValue, TimeSpan.Zero) : asOf;
        Text(xml, "published", Time(published));
        var updated = paper.Updated is { } day ? new DateTimeOffset(day.FirstDay, TimeOnly.MinValue, TimeSpan.Zero) : published;
        Text(xml, "updated", Time(updated));
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

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", Clean(address));
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
