using System.Text.RegularExpressions;
using PaperSearch.Exports;
using PaperSearch.Names;
using PaperSearch.Tests.Sampling;
using PaperSearch.Tests.Text.Latex;

namespace PaperSearch.Tests.Exports;

public sealed partial class BibtexExportTests
{
    private static readonly IPaperExport bibtex = PaperExports.Find("bibtex")!;

    [Fact]
    public void Preprint_and_article_are_entries_of_their_kind() =>
        Assert.Equal("""
            @misc{vaswani2017attention,
              title = {Attention: {GaN} \& 50\% of {$SU(2)$} in the Model},
              author = {Vaswani, Ashish and van der Maaten, Laurens and Smith, Jr., John and {ATLAS Collaboration} and others},
              year = {2017},
              month = jun,
              eprint = {1706.03762},
              archivePrefix = {arXiv},
              primaryClass = {cs.CL},
              url = {https://arxiv.org/abs/1706.03762},
              abstract = {One $x_1$. Two\_three.}
            }

            @article{muller2007uber,
              title = {=Über "plain" things, again},
              author = {M\"uller, A.},
              year = {2007},
              journal = {J. Chem. Phys. 127, 1},
              doi = {10.1063/1.2814991}
            }


            """, bibtex.ToText(ExportedPapers.Preprint, ExportedPapers.Article));

    [Theory]
    [InlineData("Smith JA", "Smith, JA")]
    [InlineData("SMITH J. A.", "SMITH, J. A.")]
    [InlineData("LI Wei", "LI, Wei")]
    [InlineData("Wei Li 0001", "Li, Wei")]
    [InlineData("J. Smith (MIT)", "Smith, J.")]
    [InlineData("山田 太郎", "山田, 太郎")]
    [InlineData("García Márquez, Gabriel", "García Márquez, Gabriel")]
    public void Names_are_written_as_their_parts(string printed, string written) =>
        Assert.Equal(written, BibtexName.Of(AuthorParser.Parse(printed)));

    [Theory]
    [InlineData("Plain text", "Plain text")]
    [InlineData("R&D, 5% of #1, a_b, 10^5, $5", "R\\&D, 5\\% of \\#1, a\\_b, 10\\textasciicircum{}5, \\$5")]
    [InlineData("R\\&D of {\\it E. coli} in $x_1^{2}$ and M\\\"uller", "R\\&D of {\\it E. coli} in $x_1^{2}$ and M\\\"uller")]
    [InlineData("$\\{x\\}$", "$\\{x\\}$")]
    [InlineData("$\\left\\{x\\right.$ and }", "$\\left\\lbrace x\\right.$ and")]
    [InlineData("{\\bf open", "{\\bf open}")]
    [InlineData("$\\mathrm{open$ more", "$\\mathrm{open}$ more")]
    [InlineData("back\\", "back\\textbackslash{}")]
    [InlineData("two\n lines", "two lines")]
    [InlineData("\\url{http://a.b/x_y%20} \\cite{a_b} x_y", "\\url{http://a.b/x_y%20} \\cite{a_b} x\\_y")]
    [InlineData("\\begin{align}x_1&=y^2\\end{align} & more", "\\begin{align}x_1&=y^2\\end{align} \\& more")]
    [InlineData("etc\\., B\\\"} and K\\\" ahler", "etc., B\" and K\\\" ahler")]
    [InlineData("$\\mbox{$x$}=3$ and $5%", "$\\mbox{$x$}=3$ and \\$5\\%")]
    [InlineData("AT&amp;T &lt;&#36;5 &amp;amp; <i>E. coli</i>", "AT\\&T <\\$5 \\& E. coli")]
    [InlineData("CO<sub>2</sub> and <object>", "CO\\textsubscript{2} and <object>")]
    [InlineData("<math><msup><mi>x</mi><mn>2</mn></msup></math>_0", "\\(x^{2}\\)\\_0")]
    public void Latex_stays_and_plain_signs_are_escaped(string text, string value) => Assert.Equal(value, BibtexText.Of(text));

    [Theory]
    [InlineData("Attention Is All You Need", "Attention Is All You Need")]
    [InlineData("BERT: Pre-training of Deep Bidirectional Transformers",
        "{BERT}: Pre-training of Deep Bidirectional Transformers")]
    [InlineData("A study of Bayesian methods in the wild", "A study of {Bayesian} methods in the wild")]
    [InlineData("X-ray sources: The case of 3D maps", "{X-ray} sources: The case of {3D} maps")]
    [InlineData("On $\\Delta$-systems and {\\it E. coli} growth", "On {$\\Delta$-systems} and {{\\it E. coli}} growth")]
    [InlineData("\\textit{E. coli} {DNA}", "\\textit{E. coli} {DNA}")]
    [InlineData("Erd\\H{o}s and 1407\\AA\\ emission lines", "{Erd\\H{o}s} and {1407\\AA\\ emission} lines")]
    [InlineData("thin GaN\\, films", "thin {GaN\\,} films")]
    public void Capitals_that_mean_something_stand_in_braces(string title, string value) =>
        Assert.Equal(value, BibtexTitle.Of(title));

    [Theory]
    [InlineData("Simon and Schuster", null, null, "{Simon and Schuster}")]
    [InlineData("Ernst and Young", "A.", null, "{Ernst and Young}, A.")]
    [InlineData("Smith", "John", "III", "Smith, III, John")]
    [InlineData("Doe", "J., Sr", null, "Doe, {J., Sr}")]
    public void Name_is_one_name(string family, string? given, string? suffix, string value) =>
        Assert.Equal(value, BibtexName.Of(new Author(family, given, suffix)));

    [Fact]
    public void Venue_of_a_conference_is_a_book_title()
    {
        Assert.Contains("@inproceedings{", Entry("NeurIPS 2020"), StringComparison.Ordinal);
        Assert.Contains("booktitle = {IEEE Conference on Robots}", Entry("IEEE Conference on Robots"), StringComparison.Ordinal);
        Assert.Contains("journal = {AIP Conf. Proc. 1018}", Entry("AIP Conf. Proc. 1018"), StringComparison.Ordinal);

        static string Entry(string venue) => bibtex.ToText(ExportedPapers.Preprint with { Venue = venue });
    }

    [Fact]
    public void Keys_are_unique_and_of_bounded_memory()
    {
        // "net" + "s" would be the key of the next paper.
        var titles = Enumerable.Repeat("Net", 60).Append("Nets").Append("Neta").Append("???").ToArray();
        foreach (var remembered in (int[])[1 << 20, 10])
        {
            var keys = new BibtexKeys(remembered);
            var given = titles.Select((title, i) => keys.Next(new Paper
            {
                Id = PaperId.Parse("p" + i),
                Title = title,
                Date = new PaperDate(2020),
                Authors = [new Author("Łukasz-Ünal")],
            })).ToArray();
            Assert.Equal(titles.Length, given.Distinct().Count());
            Assert.Equal(["lukaszunal2020net", "lukaszunal2020neta", "lukaszunal2020netb"], given[..3]);
            Assert.All(given, key => Assert.Matches("^[a-z0-9-]+$", key));
        }
        Assert.Equal("paper", new BibtexKeys().Next(new Paper { Id = PaperId.Parse("x") }));
    }

    [Fact]
    public void Braces_of_any_paper_are_balanced() =>
        ExportedPapers.Any.ForAll(100, paper =>
        {
            var depth = 0;
            var lowest = 0;
            var entry = bibtex.ToText(paper);
            foreach (var c in entry)
            {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                lowest = Math.Min(lowest, depth);
            }
            Assert.True(depth == 0 && lowest == 0, entry);
            // Each field on one line closes on it.
            foreach (var line in entry.Split('\n').Where(line => Field().IsMatch(line)))
                Assert.Equal(line.Count(c => c == '{'), line.Count(c => c == '}'));
        });

    [Fact]
    public void Braces_of_any_text_are_balanced() => LatexTexts.Any.ForAll(15_000, text =>
    {
        foreach (var value in (string[])[BibtexText.Of(text), BibtexTitle.Of(text)])
        {
            var depth = 0;
            foreach (var c in value)
            {
                depth += c switch { '{' => 1, '}' => -1, _ => 0 };
                Assert.True(depth >= 0, value);
            }
            Assert.True(depth == 0, value);
        }
    });

    [GeneratedRegex("^  [a-zA-Z]+ = ")]
    private static partial Regex Field();
}
