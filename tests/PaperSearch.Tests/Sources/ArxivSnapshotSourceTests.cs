using System.Diagnostics;
using System.Text;
using PaperSearch.Sources;

namespace PaperSearch.Tests.Sources;

public sealed class ArxivSnapshotSourceTests
{
    // The form of the genuine snapshot: wrapped lines, indented in titles, paragraphs indented in abstracts.
    private static readonly string genuine = """
        {"id":"0704.0001","submitter":"Pavel Nadolsky","authors":"C. Bal\\'azs, E. L. Berger, P. M. Nadolsky, C.-P. Yuan",
        "title":"Calculation of prompt diphoton production cross sections at Tevatron and\n  LHC energies",
        "comments":"37 pages, 15 figures; published\n  version","journal-ref":"Phys.Rev.D76:013009,2007",
        "doi":"10.1103/PhysRevD.76.013009","report-no":"ANL-HEP-PR-07-12","categories":"hep-ph hep-ex hep-ph",
        "license":null,"abstract":"  A fully differential calculation is\npresented.\n  The second paragraph.\n",
        "versions":[{"version":"v1","created":"Mon, 2 Apr 2007 19:18:42 GMT"},
        {"version":"v2","created":"Tue, 24 Jul 2007 20:10:27 GMT"}],"update_date":"2008-11-26","authors_parsed":
        [["Balázs","C.",""],["Berger","E. L.","","Argonne"],["Nadolsky","P. M.",""],["Yuan","C. -P.",""]]}
        """.ReplaceLineEndings("");

    [Fact]
    public void Genuine_record_becomes_a_paper()
    {
        var paper = SourceReading.Paper("arxiv", genuine);

        Assert.Equal("0704.0001", paper.Id.Value);
        Assert.Equal("Calculation of prompt diphoton production cross sections at Tevatron and LHC energies", paper.Title);
        Assert.Equal("A fully differential calculation is presented.\nThe second paragraph.", paper.Abstract);
        Assert.Equal(["C. Balázs", "E. L. Berger", "P. M. Nadolsky", "C. -P. Yuan"], paper.Authors.Select(a => a.DisplayName));
        Assert.Equal(["hep-ph", "hep-ex"], paper.Categories.Select(c => c.Code));
        Assert.Equal(new PaperDate(2007, 4, 2), paper.Date);
        Assert.Equal(new PaperDate(2008, 11, 26), paper.Updated);
        Assert.Equal("10.1103/physrevd.76.013009", paper.Doi);
        Assert.Equal("Phys.Rev.D76:013009,2007", paper.Venue);
        Assert.Equal("37 pages, 15 figures; published version", paper.Comments);
        Assert.Equal("https://arxiv.org/abs/0704.0001", paper.Url);
        Assert.Equal([new ExtraField("submitter", "Pavel Nadolsky"), new ExtraField("report-no", "ANL-HEP-PR-07-12")],
            paper.Extra);
    }

    [Theory]
    [InlineData("10.1002/(SICI)1099-1476(19990310)22:4<353::AID-MMA44>3.0.CO;2-#",
        "10.1002/(sici)1099-1476(19990310)22:4<353::aid-mma44>3.0.co;2-#")]
    [InlineData("10.1103/PhysRevD.48.R1910 10.1103/PhysRevD.49.4970", "10.1103/physrevd.48.r1910|10.1103/physrevd.49.4970")]
    [InlineData("10.4213/sm786,10.1070/SM786", "10.4213/sm786|10.1070/sm786")]
    public void Dois_are_kept_whole_and_all(string doi, string expected)
    {
        var paper = SourceReading.Paper("arxiv", $"{{\"id\":\"math/9806150\",\"doi\":\"{doi}\",\"authors_parsed\":[]}}");

        Assert.Equal(expected, string.Join('|', paper.OtherDois.Prepend(paper.Doi!)));
    }

    [Theory]
    [InlineData(
        """{"id":"0704.0001","versions":[{"version":"v1","created":"Mon, 02 Apr 2007 19:18:42 GMT"}],"""
        + """ "update_date":"2008-11-26"}""", "2007-04-02")]
    [InlineData("""{"id":"0704.0001","versions":[],"update_date":"2008-11-26"}""", "2007-04")]
    [InlineData("""{"id":"hep-th/9901001","versions":null}""", "1999-01")]
    [InlineData("""{"id":"own-1","update_date":"2008-11-26"}""", "2008-11-26")]
    [InlineData("""{"id":"10.1234/0001"}""", null)]
    public void Date_is_the_first_versions_else_the_ids_month_else_the_updates(string line, string? date) =>
        Assert.Equal(date, SourceReading.Paper("arxiv", line).Date?.ToString());

    [Fact]
    public void Authors_without_parsed_names_are_read_of_the_text()
    {
        var paper = SourceReading.Paper("arxiv", """{"id":"a","authors":"A. One (X),\n  B. Two","authors_parsed":[]}""");
        Assert.Equal(["A. One", "B. Two"], paper.Authors.Select(a => a.DisplayName));
    }

    [Fact]
    public void Field_that_comes_twice_or_is_unknown_is_kept()
    {
        var paper = SourceReading.Paper("arxiv", """{"id":"a","title":"One","title":"Two","new":{"x":[1]},"empty":null}""");
        Assert.Equal("One", paper.Title);
        Assert.Equal([new ExtraField("title", "Two"), new ExtraField("new", """{"x":[1]}""")], paper.Extra);
    }

    [Theory]
    [InlineData("{", "Not valid JSON")]
    [InlineData("nonsense", "Not valid JSON")]
    [InlineData("[]", "must be a JSON object")]
    [InlineData("""{"title":"No id"}""", "no \"id\"")]
    [InlineData("""{"id":" "}""", "no \"id\"")]
    [InlineData("""{"id":"a","title":["x"]}""", "\"title\" must be a text")]
    [InlineData("""{"id":"a","versions":7}""", "\"versions\" must be an array")]
    [InlineData("""{"id":"a","versions":[{"created":"yesterday"}]}""", "\"yesterday\"")]
    [InlineData("""{"id":"a","versions":[{"created":7}]}""", "\"created\"")]
    [InlineData("""{"id":"a","update_date":"2008-13-26"}""", "\"update_date\"")]
    [InlineData("""{"id":"a","authors_parsed":["x"]}""", "must be an array")]
    [InlineData("""{"id":"a","authors_parsed":[[1]]}""", "must be texts")]
    [InlineData("""{"id":"a"} {"id":"b"}""", "Not valid JSON")]
    public void Odd_record_is_a_problem_with_its_text(string line, string reason)
    {
        var problem = SourceReading.Problem("arxiv", line);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.Equal(line, problem.RawText);
    }

    [Fact]
    public void Reading_goes_on_behind_a_problem_and_lines_are_counted()
    {
        var notUtf8 = Encoding.Latin1.GetBytes("{\"id\":\"x\",\"title\":\"\u00E9\u00E9\"}");
        var records = SourceReading.Read("arxiv", [.. "{\"id\":\"a\"}\r\n\n"u8, .. notUtf8, .. "\n{\"id\":\"b\"}"u8]);
        Assert.Equal([1, 3, 4], records.Select(r => r.Line));
        Assert.Equal(["a", "b"], records.Papers().Select(p => p.Id.Value));
        Assert.IsType<ProblemRecord>(records[1]);
    }

    [Fact]
    public void Id_longer_than_a_term_is_a_problem() =>
        Assert.Contains(
            "longer",
            SourceReading.Problem("arxiv", $$"""{"id":"{{new string('x', 40_000)}}"}""").Reason,
            StringComparison.Ordinal);

    [Fact]
    public void Real_records_all_become_papers()
    {
        const int wanted = 20_000;
        var file = SourceReading.Data("arxiv", "arxiv-588k.jsonl.xz");
        Assert.SkipUnless(File.Exists(file), "The arXiv file is not beside the repository.");
        using var unpacking = StartXz(file);
        Assert.SkipWhen(unpacking is null, "There is no xz on this machine.");
        try
        {
            var input = new SourceInput("arxiv", unpacking.StandardOutput.BaseStream, SourceReading.AsOf);
            var papers = PaperSources.Find("arxiv")!.Read(input).Take(wanted).Papers();

            Assert.Equal(wanted, papers.Count);
            Assert.Equal(wanted, papers.Select(p => p.Id).Distinct().Count());
            Assert.All(papers, p =>
            {
                Assert.NotEqual("", p.Title);
                Assert.NotEmpty(p.Authors);
                Assert.InRange(p.Date!.Value.Year, 1986, 2019);
                Assert.NotEmpty(p.Categories);
                Assert.All(p.Categories, c => Assert.True(ArxivTaxonomy.IsKnown(c.Code), c.Code));
            });
        }
        finally
        {
            unpacking.Kill();
        }
    }

    private static Process? StartXz(string file)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("xz", ["-dc", file]) { RedirectStandardOutput = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
