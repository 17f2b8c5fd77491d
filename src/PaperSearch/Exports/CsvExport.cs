using System.Buffers;
using System.Globalization;

namespace PaperSearch.Exports;

/// <summary>
/// A table for spreadsheets (RFC 4180) with a header. A cell that would begin a formula gets an apostrophe in front.
/// </summary>
internal sealed class CsvExport : IPaperExport
{
    private static readonly (string Name, Func<Paper, string?> Value)[] columns =
    [
        ("id", paper => paper.Id.Value),
        ("title", paper => PlainLine.Of(paper.Title)),
        ("authors", Authors),
        ("year", paper => paper.Date?.Year.ToString("0000", CultureInfo.InvariantCulture)),
        ("date", paper => paper.Date?.ToString()),
        ("venue", paper => PlainLine.Of(paper.Venue)),
        ("doi", paper => string.Join("; ", paper.AllDois())),
        ("url", paper => Publication.Of(paper).Url),
        ("categories", paper => string.Join("; ", paper.Categories.Select(c => c.Code))),
        ("citations", paper => paper.Citations?.ToString(CultureInfo.InvariantCulture)),
        ("code", paper => paper.HasCode ? "yes" : ""),
        ("comments", paper => PlainLine.Of(paper.Comments)),
        ("abstract", paper => PlainLine.Of(paper.Abstract)),
    ];

    public string Name => "csv";

    public string Description => "a table for spreadsheets, with a header";

    public string MediaType => "text/csv";

    public string Extension => "csv";

    public IPaperExportWriter Begin(IBufferWriter<byte> output) => new Writer(output);

    private static string Authors(Paper paper) =>
        string.Join("; ", paper.Authors.Select(a => PlainLine.Of(a.DisplayName))) + (paper.AuthorsTruncated ? "; et al." : "");

    private sealed class Writer : TextExportWriter
    {
        public Writer(IBufferWriter<byte> output)
            : base(output) => CsvRow.Append(Text, columns.Select(c => c.Name));

        protected override void Append(Paper paper) => CsvRow.Append(Text, columns.Select(c => c.Value(paper)));
    }
}
