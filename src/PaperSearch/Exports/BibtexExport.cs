using System.Buffers;
using System.Globalization;

namespace PaperSearch.Exports;

/// <summary>BibTeX, with arXiv's fields for preprints (eprint, archivePrefix, primaryClass).</summary>
internal sealed class BibtexExport : IPaperExport
{
    private static readonly string[] months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public string Name => "bibtex";

    public string Description => "BibTeX, LaTeX kept as it is";

    public string MediaType => "application/x-bibtex";

    public string Extension => "bib";

    public IPaperExportWriter Begin(IBufferWriter<byte> output) => new Writer(output);

    private sealed class Writer(IBufferWriter<byte> output) : TextExportWriter(output)
    {
        private readonly BibtexKeys keys = new();

        protected override void Append(Paper paper)
        {
            var publication = Publication.Of(paper);
            var (type, venue) = publication.Kind switch
            {
                PublicationKind.Journal => ("article", "journal"),
                PublicationKind.Conference => ("inproceedings", "booktitle"),
                _ => ("misc", ""),
            };
            Text.Append('@').Append(type).Append('{').Append(keys.Next(paper));
            Field("title", BibtexTitle.Of(paper.Title));
            Field("author", Authors(paper));
            if (paper.Date is { } date)
            {
                Field("year", date.Year.ToString(CultureInfo.InvariantCulture));
                // Months are macros, which styles write in their language.
                if (date.Month > 0)
                    Text.Append(",\n  month = ").Append(months[date.Month - 1]);
            }
            Field(venue, BibtexText.Of(paper.Venue ?? ""));
            Field("doi", BibtexText.Verbatim(publication.Doi ?? ""));
            if (publication.ArxivId is { } arxiv)
            {
                Field("eprint", arxiv);
                Field("archivePrefix", "arXiv");
                Field("primaryClass", publication.PrimaryClass ?? "");
            }
            Field("url", BibtexText.Verbatim(publication.Url ?? ""));
            Field("abstract", BibtexText.Of(paper.Abstract ?? ""));
            Text.Append("\n}\n\n");
        }

        private static string Authors(Paper paper)
        {
            var names = paper.Authors.Select(BibtexName.Of);
            return string.Join(" and ", paper.AuthorsTruncated ? names.Append("others") : names);
        }

        private void Field(string name, string value)
        {
            if (value.Length > 0)
                Text.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');
        }
    }
}
