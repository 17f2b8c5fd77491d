using System.Text;
using System.Text.Json;
using CsCheck;
using PaperSearch.Exports;
using PaperSearch.Tests.Sampling;
using PaperSearch.Tests.Sources;

namespace PaperSearch.Tests.Exports;

public sealed class PaperExportsTests
{
    [Fact]
    public void Format_is_found_by_name_and_by_media_type()
    {
        foreach (var export in PaperExports.All)
        {
            Assert.Same(export, PaperExports.Find(export.Name.ToUpperInvariant()));
            Assert.Same(export, PaperExports.FindByMediaType(export.MediaType + "; charset=utf-8"));
        }
        Assert.Null(PaperExports.Find("docx"));
        Assert.Null(PaperExports.FindByMediaType("text/html"));
    }

    [Fact]
    public void Ndjson_and_json_read_back_to_equal_papers()
    {
        Paper[] papers =
        [
            ExportedPapers.Preprint with { Source = "a" },
            ExportedPapers.Article with { Source = "b", Extra = [new ExtraField("x", "{\"y\":1}")] },
            ExportedPapers.Marked with { Source = "c" },
        ];
        foreach (var format in (string[])["ndjson", "json"])
            Assert.Equal(papers, SourceReading.Read("jsonl", PaperExports.Find(format)!.ToText(papers)).Papers());
    }

    [Fact]
    public void Ris_is_tags_and_values_with_windows_line_ends() =>
        Assert.Equal("""
            TY  - UNPB
            AU  - Vaswani, Ashish
            AU  - van der Maaten, Laurens
            AU  - Smith, John, Jr.
            AU  - ATLAS Collaboration
            TI  - Attention: GaN & 50% of SU(2) in the Model
            AB  - One x₁. Two_three.
            PY  - 2017
            DA  - 2017/06/12
            UR  - https://arxiv.org/abs/1706.03762
            KW  - Computation and Language
            N1  - There are more authors than are named.
            ID  - 1706.03762
            ER  - 

            """.ReplaceLineEndings("\r\n"), PaperExports.Find("ris")!.ToText(ExportedPapers.Preprint));

    [Fact]
    public void Ris_of_any_paper_has_a_tag_in_each_line() =>
        ExportedPapers.Any.ForAll(100, paper =>
        {
            var lines = PaperExports.Find("ris")!.ToText(paper).Split("\r\n");
            Assert.Equal("", lines[^1]);
            Assert.All(lines[..^1], line => Assert.Matches("^[A-Z][A-Z0-9]  - [^\r\n]*$", line));
        });

    [Fact]
    public void Csl_has_the_fields_of_its_schema()
    {
        using var json = JsonDocument.Parse(PaperExports.Find("csl")!.ToText(ExportedPapers.Preprint, ExportedPapers.Article));
        Assert.Equal(
            """
            {"id":"1706.03762","type":"article","title":"Attention: GaN & 50% of SU(2) in the Model","author":[
            {"family":"Vaswani","given":"Ashish"},{"family":"van der Maaten","given":"Laurens"},
            {"family":"Smith","given":"John","suffix":"Jr."},{"literal":"ATLAS Collaboration"},{"literal":"others"}],
            "issued":{"date-parts":[[2017,6,12]]},"publisher":"arXiv","number":"arXiv:1706.03762",
            "keyword":"Computation and Language","URL":"https://arxiv.org/abs/1706.03762","abstract":"One x₁. Two_three."}
            """.ReplaceLineEndings(""),
            json.RootElement[0].GetRawText());
        var article = json.RootElement[1];
        Assert.Equal("article-journal", article.GetProperty("type").GetString());
        Assert.Equal("J. Chem. Phys. 127, 1", article.GetProperty("container-title").GetString());
        Assert.Equal("10.1063/1.2814991", article.GetProperty("DOI").GetString());
        Assert.Equal("[[2007]]", article.GetProperty("issued").GetProperty("date-parts").GetRawText());
    }

    [Fact]
    public void Csl_of_any_papers_is_json() =>
        ExportedPapers.Any.List[0, 3].ForAll(100, papers =>
        {
            using var json = JsonDocument.Parse(PaperExports.Find("csl")!.ToText(papers));
            Assert.Equal(papers.Count, json.RootElement.GetArrayLength());
        });

    [Fact]
    public async Task Stream_gets_utf8_without_a_mark_and_every_paper_once()
    {
        // A letter of two UTF-16 units at every place, so that some stand where buffers are parted.
        var papers = Enumerable.Range(0, 300).Select(i => new Paper
        {
            Id = PaperId.Parse("p" + i),
            Title = string.Concat(Enumerable.Repeat(new string('a', i % 7) + "𝔸", 200)),
        });
        using var stream = new MemoryStream();
        Assert.Equal(300, await PaperExports.Find("ris")!.WriteAsync(papers, stream, TestContext.Current.CancellationToken));
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
        Assert.StartsWith("TY  - ", text, StringComparison.Ordinal);
        Assert.Equal(PaperExports.Find("ris")!.ToText(papers), text);
        Assert.DoesNotContain('\uFFFD', text);
        Assert.Equal(300, text.Split("ER  - \r\n").Length - 1);
    }
}
