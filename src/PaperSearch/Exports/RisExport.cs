using System.Buffers;
using System.Globalization;
using PaperSearch.Names;

namespace PaperSearch.Exports;

/// <summary>RIS, which reference managers import: a tag and a value a line, lines end as on Windows.</summary>
internal sealed class RisExport : IPaperExport
{
    public string Name => "ris";

    public string Description => "RIS for reference managers (Zotero, EndNote, Mendeley)";

    public string MediaType => "application/x-research-info-systems";

    public string Extension => "ris";

    public IPaperExportWriter Begin(IBufferWriter<byte> output) => new Writer(output);

    private sealed class Writer(IBufferWriter<byte> output) : TextExportWriter(output)
    {
        protected override void Append(Paper paper)
        {
            var publication = Publication.Of(paper);
            Text.Append("TY  - ").Append(publication.Kind switch
            {
                PublicationKind.Journal => "JOUR",
                PublicationKind.Conference => "CPAPER",
                PublicationKind.Preprint => "UNPB",
                _ => "GEN",
            }).Append("\r\n");
            foreach (var author in paper.Authors.Select(NamesakeNumber.Without))
            {
                string?[] parts = [author.Family, author.Given, author.Suffix];
                Line("AU", string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part))));
            }
            Line("TI", paper.Title);
            Line("AB", paper.Abstract);
            if (paper.Date is { } date)
            {
                Line("PY", date.Year.ToString("0000", CultureInfo.InvariantCulture));
                // The strokes stand also where month or day is not known.
                Line("DA", string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}/{Two(date.Month)}/{Two(date.Day)}"));
            }
            Line("JO", paper.Venue);
            Line("DO", publication.Doi);
            Line("UR", publication.Url);
            foreach (var category in paper.Categories)
                Line("KW", category.Name);
            if (paper.AuthorsTruncated)
                Line("N1", "There are more authors than are named.");
            Line("ID", paper.Id.Value);
            Text.Append("ER  - \r\n");
        }

        private static string Two(int number) => number == 0 ? "" : number.ToString("00", CultureInfo.InvariantCulture);

        private void Line(string tag, string? value)
        {
            var line = tag is "DO" or "UR" or "ID" ? value : PlainLine.Of(value);
            if (!string.IsNullOrEmpty(line))
                Text.Append(tag).Append("  - ").Append(line.ReplaceLineEndings(" ")).Append("\r\n");
        }
    }
}
