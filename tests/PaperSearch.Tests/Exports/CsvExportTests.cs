using PaperSearch.Exports;
using PaperSearch.Tests.Sampling;

namespace PaperSearch.Tests.Exports;

public sealed class CsvExportTests
{
    [Fact]
    public void Table_has_a_header_and_no_cell_begins_a_formula()
    {
        const string header = "id,title,authors,year,date,venue,doi,url,categories,citations,code,comments,abstract\r\n";
        const string row = "10.1063/1.2814991,\"'=Über \"\"plain\"\" things, again\",A. Müller,2007,2007,"
            + "\"J. Chem. Phys. 127, 1\",10.1063/1.2814991,,,3,yes,,\r\n";

        Assert.Equal(header + row, PaperExports.Find("csv")!.ToText(ExportedPapers.Article));
    }

    [Fact]
    public void Export_without_papers_is_the_header() =>
        Assert.Equal("id,title,authors,year,date,venue,doi,url,categories,citations,code,comments,abstract\r\n",
            PaperExports.Find("csv")!.ToText());

    [Fact]
    public void Cells_of_any_paper_parse_back() =>
        ExportedPapers.Any.ForAll(100, paper =>
        {
            var rows = Parse(PaperExports.Find("csv")!.ToText(paper));
            Assert.Equal(2, rows.Count);
            Assert.Equal(rows[0].Count, rows[1].Count);
            Assert.Equal(Guarded(PlainLine.Of(paper.Title)), Cell("title"));
            Assert.Equal(Guarded(PlainLine.Of(paper.Abstract)), Cell("abstract"));
            Assert.Equal(Guarded(PlainLine.Of(paper.Venue)), Cell("venue"));
            Assert.All(rows[1], cell => Assert.Equal(Guarded(cell), cell));

            string Cell(string column) => rows[1][rows[0].IndexOf(column)];
            static string Guarded(string cell) => cell.Length > 0 && "=+-@".Contains(cell[0], StringComparison.Ordinal)
                ? "'" + cell
                : cell;
        });

    private static List<List<string>> Parse(string csv)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var at = 0;
        while (at < csv.Length)
        {
            var cell = "";
            if (csv[at] == '"')
            {
                for (at++; csv[at] != '"' || (at + 1 < csv.Length && csv[at + 1] == '"'); at++)
                {
                    cell += csv[at];
                    at += csv[at] == '"' ? 1 : 0;
                }
                at++;
            }
            else
            {
                while (csv[at] is not (',' or '\r'))
                    cell += csv[at++];
                Assert.DoesNotContain('"', cell);
            }
            row.Add(cell);
            if (csv[at] == ',')
            {
                at++;
                continue;
            }
            Assert.Equal("\r\n", csv.Substring(at, 2));
            at += 2;
            rows.Add(row);
            row = [];
        }
        return rows;
    }
}
