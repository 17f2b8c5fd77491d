using System.Text.Json;
using PaperSearch.Cli;
using PaperSearch.Searching;
using PaperSearch.Tests.Embedded;

namespace PaperSearch.Tests.Cli;

public sealed class PaperSearchCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;

    private string Index => Path.Combine(folder, "papers.index");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Lucene_syntax_is_read_where_it_is_asked_for()
    {
        var (code, output, _) = await RunAsync(
            "search", "title:(prompting OR meta) && year:[2023 TO *}", "--syntax", "lucene",
            "--from", TemporaryIndex.Seeds, "--json", "--index", Index);

        Assert.Equal(0, code);
        var query = JsonDocument.Parse(output).RootElement.GetProperty("query");
        Assert.Equal("(title:prompting OR title:meta) AND year:2023..", query.GetProperty("canonical").GetString());
        Assert.Equal(0, query.GetProperty("warnings").GetArrayLength());
    }

    [Fact]
    public async Task Search_from_a_path_goes_from_files_to_hits()
    {
        var (code, output, error) = await RunAsync(
            "search", "straggler", "mitigation", "--from", TemporaryIndex.Seeds,
            "--facet", "year,category,author", "--index", Index);

        Assert.Equal(0, code);
        Assert.Contains("AntDT", output, StringComparison.Ordinal);
        Assert.Contains("cs.DC", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', output);
        Assert.Contains("11 added", error, StringComparison.Ordinal);
        Assert.All(output.Split('\n'),
            line => Assert.True(line.StartsWith("More:", StringComparison.Ordinal) || line.Length <= 80, line));
        Assert.All(output.Split('\n'), line => Assert.Equal(line.TrimEnd(), line.TrimEnd('\r')));
    }

    [Fact]
    public async Task Fields_of_an_index_are_searched_filtered_and_counted()
    {
        var fields = PaperFieldTable.Default.With(PaperField.Keyword("lab"), PaperField.Number("rating"));
        using (var index = PaperIndex.Open(Index, new PaperIndexOptions { Fields = fields }))
        {
            await index.ImportAsync(
                [
                    new Paper { Id = PaperId.Parse("a"), Title = "Marimba", Extra = [new("lab", "Physics"), new("rating", "3")] },
                    new Paper { Id = PaperId.Parse("b"), Title = "Cello", Extra = [new("lab", "Physics"), new("rating", "5")] },
                ],
                TestContext.Current.CancellationToken);
        }

        var (code, output, _) = await RunAsync(
            "search", "lab:physics", "--filter", "rating=4..", "--filter", "lab=Physics",
            "--facet", "lab,rating", "--index", Index);
        Assert.Equal(0, code);
        Assert.Contains("Cello", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Marimba", output, StringComparison.Ordinal);
        Assert.Contains("Rating", output, StringComparison.Ordinal);
        var wrong = await RunAsync("search", "x", "--filter", "ratng=4", "--index", Index);
        Assert.Equal(2, wrong.Code);
        Assert.Contains("Was 'rating' meant?", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("search", "x", "--filter", "rating", "--index", Index)).Code);
    }

    [Fact]
    public async Task Json_is_one_document_of_the_documented_shape()
    {
        var (_, output, _) = await RunAsync(
            "search", "meta learning", "--from", TemporaryIndex.Seeds, "--facet", "year,category", "--json", "--index", Index);

        using var page = JsonDocument.Parse(output);
        var root = page.RootElement;
        Assert.Equal("meta learning", root.GetProperty("query").GetProperty("raw").GetString());
        Assert.Equal(11, root.GetProperty("index").GetProperty("papers").GetInt32());
        Assert.True(root.GetProperty("total").GetProperty("exact").GetBoolean());
        var hit = root.GetProperty("hits")[0];
        Assert.Equal(1, hit.GetProperty("rank").GetInt32());
        Assert.StartsWith("G-Meta", hit.GetProperty("paper").GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, hit.GetProperty("highlights").GetProperty("title").GetProperty("spans")[0].GetArrayLength());
        Assert.Equal("histogram", root.GetProperty("facets").GetProperty("year").GetProperty("type").GetString());
        Assert.Equal("tree", root.GetProperty("facets").GetProperty("category").GetProperty("type").GetString());
        Assert.NotNull(JsonSerializer.Deserialize(output, SearchJson.Default.SearchPage));
    }

    [Fact]
    public async Task Author_show_stats_verify_and_delete_work_on_what_was_imported()
    {
        Assert.Equal(0, (await RunAsync("import", TemporaryIndex.Seeds, "--index", Index)).Code);

        var author = await RunAsync("author", "Huan, Z", "--index", Index);
        Assert.Contains("h-index 14", author.Output, StringComparison.Ordinal);
        Assert.Contains("Novelty 51%", author.Output, StringComparison.Ordinal);
        Assert.Contains("11 Papers", author.Output, StringComparison.Ordinal);
        var found = await RunAsync("search", "has:code", "--json", "--index", Index);
        var id = JsonDocument.Parse(found.Output).RootElement
            .GetProperty("hits")[0].GetProperty("id").GetString()!;
        Assert.Contains("Scaling a 300B", (await RunAsync("show", id, "--index", Index)).Output, StringComparison.Ordinal);
        Assert.Contains("11", (await RunAsync("stats", "--index", Index)).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("verify", "--index", Index)).Code);
        Assert.Equal(0, (await RunAsync("delete", id, "--index", Index)).Code);
        Assert.Equal(1, (await RunAsync("show", id, "--index", Index)).Code);
    }

    [Fact]
    public async Task Exit_codes_tell_found_nothing_usage_and_environment_apart()
    {
        var missing = await RunAsync("search", "x", "--index", Index);
        Assert.Equal(3, missing.Code);
        Assert.Contains("papersearch import", missing.Error, StringComparison.Ordinal);

        await RunAsync("import", TemporaryIndex.Seeds, "--index", Index);
        Assert.Equal(1, (await RunAsync("search", "xylophone", "--index", Index)).Code);
        Assert.Equal(2, (await RunAsync("search", "x", "--sizes", "3", "--index", Index)).Code);
        Assert.Equal(2, (await RunAsync("search", "x", "--year", "soon", "--index", Index)).Code);
        Assert.Equal(2, (await RunAsync("search", "x", "--facet", "colour", "--index", Index)).Code);
        Assert.Equal(2, (await RunAsync("search", "x", "--syntax", "solr", "--index", Index)).Code);
        Assert.Equal(2, (await RunAsync("search", "x", "--cursor", "none", "--index", Index)).Code);
        Assert.Equal(3, (await RunAsync("import", Path.Combine(folder, "missing.json"), "--index", Index)).Code);
        Assert.Equal(2, (await RunAsync("import", TemporaryIndex.Seeds, "--format", "docx", "--index", Index)).Code);
    }

    [Fact]
    public async Task Warnings_point_at_the_place_in_the_query()
    {
        await RunAsync("import", TemporaryIndex.Seeds, "--index", Index);

        var (_, _, error) = await RunAsync("search", "gpu tilte:meta", "--index", Index);

        Assert.Contains("    ^^^^^", error, StringComparison.Ordinal);
        Assert.Contains("Was 'title:' meant?", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explained_search_draws_the_query_as_a_tree_before_the_hits()
    {
        var (_, output, _) = await RunAsync(
            "search", "meta", "(learning", "OR", "short*)", "-review",
            "--explain", "--from", TemporaryIndex.Seeds, "--index", Index);

        Assert.Contains("""
            ├─ meta · 1 paper · word, in title, abstract and author
            ├─ learning OR short* · 5 papers · any of the parts
            │  ├─ learning · 4 papers · word, stem learn, in title, abstract and author
            """.ReplaceLineEndings(Environment.NewLine), output, StringComparison.Ordinal);
        Assert.Contains("└─ NOT review", output, StringComparison.Ordinal);
        Assert.True(output.IndexOf("└─", StringComparison.Ordinal) < output.IndexOf("1.  ", StringComparison.Ordinal));
        Assert.Contains("idf", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [InlineData("cat:cs.LG zzzqq", null, "zzzqq matches no paper.", "Without zzzqq: category:cs.LG (5 papers)")]
    [InlineData("zzzqq cat:cs.LG xqxq", null,
        "zzzqq and xqxq match no paper.", "Without zzzqq and xqxq: category:cs.LG (5 papers)")]
    [InlineData("meta AND year:2020", null,
        "meta (1), year:2020 (1): no paper matches all of it.", "Without meta: year:2020 (1 paper)")]
    [InlineData("meta", "1800", "The filters leave none of the papers that match.", "Without the filters: meta (1 paper)")]
    [InlineData("xylophone", null, "Nothing found in 11 papers.", "Try fewer or other words")]
    public async Task Empty_page_tells_which_part_finds_nothing_and_what_would(
        string query, string? year, string why, string nearest)
    {
        await RunAsync("import", TemporaryIndex.Seeds, "--index", Index);

        var (code, output, _) = await RunAsync(
            ["search", query, "--index", Index, .. year is null ? Array.Empty<string>() : ["--year", year]]);

        Assert.Equal(1, code);
        Assert.Contains(why, output, StringComparison.Ordinal);
        Assert.Contains(nearest, output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await PaperSearchCommand.RunAsync(args, Terminal.Plain(output, error));
        return (code, output.ToString(), error.ToString());
    }
}
