using System.Text.Json;
using PaperSearch.Searching;
using PaperSearch.Sources;

namespace PaperSearch.Tests.Sources;

public sealed class JsonLinesSourceTests
{
    [Fact]
    public void Beir_record_becomes_a_paper()
    {
        var paper = SourceReading.Paper("jsonl",
            """{"_id":"MED-10","title":"Statin use","text":"Recent studies.","metadata":{"url":"http://x"}}""");
        Assert.Equal(("MED-10", "Statin use", "Recent studies."), (paper.Id.Value, paper.Title, paper.Abstract));
        Assert.Equal([new ExtraField("metadata", """{"url":"http://x"}""")], paper.Extra);
    }

    [Fact]
    public void Record_with_the_usual_names_becomes_a_paper()
    {
        var paper = SourceReading.Paper("jsonl", """
            {"id":7,"title":" A\n  title ","summary":"Text.",
            "authors":["Huan, Z.",{"given":"Ann","family":"Other"},{"name":"Bob Smith"},"et al."],
            "year":2012,"fieldsOfStudy":["Computer Science","LG"],"journal":"J. X","doi":"https://doi.org/10.1000/ABC",
            "url":"https://x.org/a","citationCount":12,"code":true,"comments":"3 pages","keywords":["a","b"],"empty":{}}
            """.ReplaceLineEndings(""));
        Assert.Equal(("7", "A title", "Text.", "J. X", "10.1000/abc"),
            (paper.Id.Value, paper.Title, paper.Abstract, paper.Venue, paper.Doi));
        Assert.Equal(["Z. Huan", "Ann Other", "Bob Smith"], paper.Authors.Select(a => a.DisplayName));
        Assert.True(paper.AuthorsTruncated);
        Assert.Equal(["Computer Science", "cs.LG"], paper.Categories.Select(c => c.Code));
        Assert.Equal(("2012", 12, true, "3 pages", "https://x.org/a"),
            (paper.Date?.ToString(), paper.Citations, paper.HasCode, paper.Comments, paper.Url));
        Assert.Equal([new ExtraField("keywords", """["a","b"]""")], paper.Extra);
    }

    [Theory]
    [InlineData("\"cs.LG stat.ML\"", "cs.LG|stat.ML")]
    [InlineData("\"Computer Science\"", "Computer Science")]
    [InlineData("\"Medicine, Cell Biology\"", "Medicine|Cell Biology")]
    [InlineData("[]", "")]
    [InlineData("[{\"code\":\"x\",\"name\":\"X\",\"parent\":\"y\"}]", "x")]
    public void Categories_are_read_in_every_form(string json, string codes)
    {
        var paper = SourceReading.Paper("jsonl", "{\"id\":\"a\",\"categories\":" + json + "}");
        Assert.Equal(codes, string.Join('|', paper.Categories.Select(c => c.Code)));
    }

    [Fact]
    public void Record_without_id_is_named_by_doi_else_by_content()
    {
        Assert.Equal("10.1000/abc", SourceReading.Paper("jsonl", """{"doi":"10.1000/ABC"}""").Id.Value);
        Assert.Equal(PaperId.FromContent("jsonl", "T", 2020),
            SourceReading.Paper("jsonl", """{"title":"T","year":"2020","id":""}""").Id);
    }

    [Theory]
    [InlineData("\"year\":\"in press\"", "year", "in press")]
    [InlineData("\"year\":0", "year", "0")]
    [InlineData("\"citations\":[\"b\"]", "citations", "[\"b\"]")]
    [InlineData("\"citations\":-1", "citations", "-1")]
    [InlineData("\"url\":\"javascript:alert(1)\"", "url", "javascript:alert(1)")]
    [InlineData("\"code\":\"https://github.com/x\"", "code", "https://github.com/x")]
    [InlineData("\"_id\":\"b\"", "_id", "b")]
    [InlineData("\"venue\":{\"raw\":\"V\"}", "venue", "{\"raw\":\"V\"}")]
    public void Value_without_use_is_kept(string field, string name, string value)
    {
        var paper = SourceReading.Paper("jsonl", "{\"id\":\"a\"," + field + "}");
        Assert.Equal(new Paper { Id = PaperId.Parse("a"), Source = "jsonl", Extra = [new ExtraField(name, value)] }, paper);
    }

    [Theory]
    [InlineData("{", "Not valid JSON")]
    [InlineData("7", "must be a JSON object")]
    [InlineData("""{"abstract":"x"}""", "no \"id\"")]
    [InlineData("""{"id":{},"title":"x"}""", "\"id\" must be a text")]
    [InlineData("""{"id":"a","title":[1]}""", "\"title\" must be a text")]
    [InlineData("""{"id":"a","authors":7}""", "\"authors\" must be")]
    [InlineData("""{"id":"a","authors":[7]}""", "\"authors\" must hold names")]
    [InlineData("""{"id":"a","categories":[7]}""", "category")]
    [InlineData("""{"id":"a"}{"id":"b"}""", "Not valid JSON")]
    [InlineData("""{"id":"a","title":"\ud800"}""", "A value cannot be read")]
    public void Odd_record_is_a_problem_with_its_text(string line, string reason)
    {
        var problem = SourceReading.Problem("jsonl", line);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.Equal(line, problem.RawText);
    }

    [Fact]
    public void Array_of_records_is_read_as_well()
    {
        var records = SourceReading.Read("jsonl", "\n[\n {\"id\":\"a\"},\n {\"title\":[]},\n {\"id\":\n\"b\"} ]");
        Assert.Equal(["a", "b"], records.Papers().Select(p => p.Id.Value));
        Assert.Contains("Record 2 of the array", Assert.IsType<ProblemRecord>(records[1]).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"10.4213/sm786,10.1070/SM786\"")]
    [InlineData("[\"10.4213/sm786\",\"https://doi.org/10.1070/SM786\"]")]
    [InlineData("\"10.4213/sm786\",\"otherDois\":[\"10.1070/sm786\",\"10.4213/sm786\"]")]
    public void Dois_of_a_record_are_all_kept_the_first_as_the_main_one(string value)
    {
        var paper = SourceReading.Paper("jsonl", $"{{\"doi\":{value}}}");

        Assert.Equal(("10.4213/sm786", "10.4213/sm786"), (paper.Id.Value, paper.Doi));
        Assert.Equal(["10.1070/sm786"], paper.OtherDois);
    }

    [Fact]
    public void Array_that_breaks_off_ends_with_a_problem()
    {
        var records = SourceReading.Read("jsonl", "[{\"id\":\"a\"},{\"id\":");
        Assert.Contains("Not valid JSON", Assert.IsType<ProblemRecord>(records[^1]).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Paper_that_was_printed_as_json_comes_back_whole()
    {
        var paper = new Paper
        {
            Id = PaperId.Parse("1706.03762"),
            Title = "Attention",
            Abstract = "One.\nTwo.",
            Authors = [new Author("van der Maaten", "Laurens"), new Author("Smith", "John", "Jr."), new Author("Ling Team")],
            AuthorsTruncated = true,
            Categories =
            [
                ArxivTaxonomy.Resolve("cs.LG"), new Category("own", "Our own", "ours"), new Category("free", "free", null),
            ],
            Date = new PaperDate(2017, 6),
            Updated = new PaperDate(2017, 12, 6),
            Venue = "NIPS",
            Doi = "10.1000/abc",
            OtherDois = ["10.1000/(a)1:2<3::b>4;5-#", "10.48550/arxiv.1706.03762"],
            Url = "https://arxiv.org/abs/1706.03762",
            HasCode = true,
            Citations = 100_000,
            Comments = "15 pages",
            PageOwners = [new Author("Huan", "Zhaoxin")],
            Source = "author-page:x.txt",
            Extra = [new ExtraField("license", "CC"), new ExtraField("structured", "{\"a\":1}")],
        };
        Assert.Equal(paper, SourceReading.Paper("jsonl", JsonSerializer.Serialize(paper, SearchJson.Default.Paper)));
        var bare = new Paper { Id = PaperId.Parse("x"), Source = "jsonl" };
        Assert.Equal(bare, SourceReading.Paper("jsonl", JsonSerializer.Serialize(bare, SearchJson.Default.Paper)));
    }

    [Theory]
    [InlineData("adi", 82)]
    [InlineData("cf", 1239)]
    [InlineData("cisi", 1460)]
    [InlineData("cranfield", 1400)]
    [InlineData("scifact-train", 5183)]
    public void Judged_collection_is_read_whole(string collection, int papers)
    {
        var folder = SourceReading.Data("collections", collection);
        Assert.SkipUnless(Directory.Exists(folder), $"The judged collection {collection} is not beside the repository.");
        var corpus = File.ReadAllBytes(Path.Combine(folder, "corpus.jsonl"));

        Assert.Equal("jsonl", PaperSources.Detect(corpus.AsSpan(0, Math.Min(corpus.Length, 65536)))?.Name);
        Assert.Null(PaperSources.Detect(File.ReadAllBytes(Path.Combine(folder, "queries.jsonl"))));
        var records = SourceReading.Read("jsonl", corpus);
        Assert.Empty(records.OfType<ProblemRecord>());
        Assert.Equal(papers, records.Papers().Select(p => p.Id).Distinct().Count());
    }
}
