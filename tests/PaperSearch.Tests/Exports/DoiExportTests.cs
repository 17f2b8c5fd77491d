using PaperSearch.Exports;

namespace PaperSearch.Tests.Exports;

public sealed class DoiExportTests
{
    private const string Sici = "10.1002/(sici)1096-9861(19960129)365:1<113::aid-cne9>3.0.co;2-#";

    [Theory]
    [InlineData("bibtex", "doi = {" + Sici + "}")]
    [InlineData("bibtex", "CO\\textsubscript{2}} by {AT\\&T} in vivo}")]
    [InlineData("ris", "DO  - " + Sici + "\r\n")]
    [InlineData("ris", "TI  - Uptake of CO₂ by AT&T in vivo\r\n")]
    [InlineData("csl", "\"DOI\":\"" + Sici + "\"")]
    [InlineData("csl", "\"title\":\"Uptake of CO₂ by AT&T in vivo\"")]
    [InlineData("csv", "," + Sici + "; 10.1000/b%c; 10.1000/d'e,")]
    [InlineData("csv", "a,Uptake of CO₂ by AT&T in vivo,")]
    [InlineData("bibtex", "abstract = {Of \\(x^{2}\\) < 5 and \"quotes\", ½ of them.}")]
    [InlineData("ris", "AB  - Of x² < 5 and \"quotes\", ½ of them.\r\n")]
    [InlineData("csv", ",\"Of x² < 5 and \"\"quotes\"\", ½ of them.\"\r\n")]
    [InlineData("json", "\"doi\":\"" + Sici + "\"")]
    [InlineData("ndjson", "\"doi\":\"" + Sici + "\",\"otherDois\":[\"10.1000/b%c\",\"10.1000/d'e\"]")]
    public void Doi_is_whole_and_markup_as_it_is_read(string format, string expected) =>
        Assert.Contains(expected, PaperExports.Find(format)!.ToText(ExportedPapers.Marked), StringComparison.Ordinal);
}
