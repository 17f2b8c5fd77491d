using PaperSearch.Exports;

namespace PaperSearch.Tests.Exports;

public sealed class DoiExportTests
{
    private const string Sici = "10.1002/(sici)1096-9861(19960129)365:1<113::aid-cne9>3.0.co;2-#";

    private static readonly Paper paper = new()
    {
        Id = PaperId.Parse("a"),
        Title = "Uptake of CO<sub>2</sub> by AT&amp;amp;T",
        Doi = Sici,
        OtherDois = ["10.1000/b%c"],
    };

    [Theory]
    [InlineData("bibtex", "doi = {" + Sici + "}")]
    [InlineData("bibtex", "CO\\textsubscript{2}} by {AT\\&T}")]
    [InlineData("ris", "DO  - " + Sici + "\r\n")]
    [InlineData("ris", "TI  - Uptake of CO₂ by AT&T\r\n")]
    [InlineData("csl", "\"DOI\":\"" + Sici + "\"")]
    [InlineData("csl", "\"title\":\"Uptake of CO₂ by AT&T\"")]
    [InlineData("csv", "," + Sici + "; 10.1000/b%c,")]
    [InlineData("csv", "a,Uptake of CO₂ by AT&T,")]
    [InlineData("ndjson", "\"doi\":\"" + Sici + "\",\"otherDois\":[\"10.1000/b%c\"]")]
    public void Doi_is_whole_and_markup_as_it_is_read(string format, string expected) =>
        Assert.Contains(expected, PaperExports.Find(format)!.ToText(paper), StringComparison.Ordinal);
}
