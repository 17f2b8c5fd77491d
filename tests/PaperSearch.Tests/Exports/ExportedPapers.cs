using CsCheck;

namespace PaperSearch.Tests.Exports;

/// <summary>Papers to write: two of the usual kind, and any number of odd ones.</summary>
internal static class ExportedPapers
{
    private static readonly string[] latex =
        ["\\{", "\\}", "{", "}", "$", "$$", "\\(", "\\)", "\\", "\\mathrm{", "a", "B", " ", "10", "x_1", " and "];

    public static Paper Preprint { get; } = new()
    {
        Id = PaperId.Parse("1706.03762"),
        Title = "Attention: GaN & 50% of $SU(2)$ in the Model",
        Abstract = "One $x_1$.\nTwo_three.",
        Authors =
        [
            new Author("Vaswani", "Ashish"), new Author("van der Maaten", "Laurens"), new Author("Smith", "John", "Jr."),
            new Author("ATLAS Collaboration"),
        ],
        AuthorsTruncated = true,
        Categories = [ArxivTaxonomy.Resolve("cs.CL")],
        Date = new PaperDate(2017, 6, 12),
    };

    public static Paper Article { get; } = new()
    {
        Id = PaperId.Parse("10.1063/1.2814991"),
        Title = "=Über \"plain\" things, again",
        Authors = [new Author("M\\\"uller", "A.")],
        Date = new PaperDate(2007),
        Venue = "J. Chem. Phys. 127, 1",
        Citations = 3,
        HasCode = true,
    };

    /// <summary>A paper with markup in its texts and with DOIs of odd signs.</summary>
    public static Paper Marked { get; } = new()
    {
        Id = PaperId.Parse("a"),
        Title = "<![CDATA[Uptake of CO<sub>2</sub> by AT&amp;amp;T <i>in vivo</i>]]>",
        Abstract = "Of <math><msup><mi>x</mi><mn>2</mn></msup></math> &lt; 5 and \"quotes\", ½ of them.",
        Authors = [new Author("Đoković", "N."), new Author("Smith", "John", "PhD")],
        Doi = "10.1002/(sici)1096-9861(19960129)365:1<113::aid-cne9>3.0.co;2-#",
        OtherDois = ["10.1000/b%c", "10.1000/d'e"],
    };

    /// <summary>Any text of the signs that formats and LaTeX care about.</summary>
    public static Gen<string> Text { get; } =
        Gen.OneOf(
            Gen.Char["\\{}$%&#_^~()[]\"',;:=+-@ \n\r\taZÄé\u0001"].Array[0, 40].Select(chars => new string(chars)),
            Gen.Int[0, latex.Length - 1].Select(i => latex[i]).Array[0, 20].Select(string.Concat));

    /// <summary>Papers with any texts in them.</summary>
    public static Gen<Paper> Any { get; } =
        Gen.Select(Text, Text, Text, Text, Gen.Bool, (title, text, name, venue, truncated) => new Paper
        {
            Id = PaperId.Parse("x" + title.Length),
            Title = title,
            Abstract = text,
            Authors = [new Author(name, text), new Author("O" + title, null, name)],
            AuthorsTruncated = truncated,
            Venue = venue,
            Doi = "10.1000/" + name,
            Comments = text,
        });
}
