using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PaperSearch.Reviews;
using PaperSearch.Searching;
using PaperSearch.Tests.Embedded;

namespace PaperSearch.Tests.Reviews;

public sealed class SearchLogTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Run_has_what_is_reported_of_a_search()
    {
        using var index = await TemporaryIndex.OfSeedsAsync();
        var request = new SearchRequest
        {
            Query = "meta AND learnig",
            Size = 1,
            Filters = new() { ["year"] = ["2020.."] },
            Sort = SortOrder.Newest,
        };
        var (page, run) = await SearchRun.DoAsync(index.Index, request, "search", "mine", Cancellation);

        Assert.Equal(("search", "mine", request.Query), (run.Kind, run.Name, run.Query));
        Assert.Equal((page.Query.Canonical, page.Index, page.Total), (run.ReadAs, run.Index, run.Total));
        Assert.Equal(page.Hits.Count, run.Returned);
        Assert.Equal(page.Query.Warnings.Select(w => w.Message), run.Warnings);
        var ids = index.Index.ExportIds(request).Select(id => id.Value + "\n").ToList();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(ids))));
        Assert.Equal((ids.Count, hash), ((int)run.Found!.Papers, run.Found.Sha256));
        Assert.Equal(run.Total.Value, run.Found.Papers);
    }

    [Fact]
    public async Task Papers_with_only_some_of_the_words_are_counted_apart_and_are_none_of_the_list()
    {
        using var index = await TemporaryIndex.OfSeedsAsync();
        var (_, run) = await SearchRun.DoAsync(
            index.Index, "straggler diffusion", "search", cancellation: Cancellation);
        Assert.Equal((0, 0), (run.Total.Value, run.Found!.Papers));
        Assert.True(run.Partial!.Value > 0);
    }

    [Fact]
    public async Task Table_has_a_header_and_a_row_for_each_search_that_begins_no_formula()
    {
        var path = Path.Combine(folder, "log.csv");
        using var index = await TemporaryIndex.OfSeedsAsync();
        foreach (var query in (string[])["=meta", "-review \"few, shot\"", "a\nb"])
        {
            var (_, run) = await SearchRun.DoAsync(
                index.Index, query, "search", cancellation: Cancellation);
            SearchLog.Open(path).Add(run);
        }
        var text = await File.ReadAllTextAsync(path, Cancellation);
        Assert.StartsWith("when_utc,kind,name,query,", text, StringComparison.Ordinal);
        Assert.Contains(",'=meta,scholar,", text, StringComparison.Ordinal);
        Assert.Contains(",\"'-review \"\"few, shot\"\"\",scholar,", text, StringComparison.Ordinal);
        Assert.Contains(",\"a\nb\",scholar,", text, StringComparison.Ordinal);
        Assert.Equal(4, text.Split("\r\n").Length - 1);
        Assert.Matches(@"\r\n\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ,search,", text);
    }

    [Fact]
    public async Task Lines_of_json_have_the_query_as_typed()
    {
        var path = Path.Combine(folder, "log.jsonl");
        using var index = await TemporaryIndex.OfSeedsAsync();
        var (_, run) = await SearchRun.DoAsync(index.Index, "=meta", "export", cancellation: Cancellation);
        SearchLog.Open(path).Add(run);
        // An editor has taken the last end of line away.
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path, Cancellation)).TrimEnd(), Cancellation);
        SearchLog.Open(path).Add(run);

        var lines = await File.ReadAllLinesAsync(path, Cancellation);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line =>
        {
            var root = JsonDocument.Parse(line).RootElement;
            Assert.Equal("=meta", root.GetProperty("query").GetString());
            Assert.Equal("scholar", root.GetProperty("syntax").GetString());
            Assert.Equal(11, root.GetProperty("index").GetProperty("papers").GetInt32());
            Assert.Equal(run.Total.Value, root.GetProperty("total").GetProperty("value").GetInt64());
        });
    }

    [Theory]
    [InlineData("log.txt", null)]
    [InlineData("log", null)]
    [InlineData("papers.csv", "id,title\r\n")]
    [InlineData("papers.jsonl", "{\"id\":\"a\",\"title\":\"b\"}\n")]
    public void File_that_is_no_log_is_left_alone(string name, string? content)
    {
        var path = Path.Combine(folder, name);
        if (content is not null)
            File.WriteAllText(path, content);
        Assert.Throws<ArgumentException>(() => SearchLog.Open(path));
        Assert.Equal(content, File.Exists(path) ? File.ReadAllText(path) : null);
    }

    [Fact]
    public async Task Many_may_add_to_one_log()
    {
        var path = Path.Combine(folder, "log.csv");
        using var index = await TemporaryIndex.OfSeedsAsync();
        var (_, run) = await SearchRun.DoAsync(index.Index, "meta", "search", cancellation: Cancellation);
        Parallel.For(0, 40, _ => SearchLog.Open(path).Add(run));
        var lines = await File.ReadAllLinesAsync(path, Cancellation);
        Assert.Equal(41, lines.Length);
        Assert.Single(lines.Skip(1).Distinct());
    }
}
