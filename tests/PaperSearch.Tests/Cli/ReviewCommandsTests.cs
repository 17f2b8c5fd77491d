using System.Text.Json;
using PaperSearch.Cli;
using PaperSearch.Tests.Embedded;

namespace PaperSearch.Tests.Cli;

public sealed class ReviewCommandsTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;

    public async ValueTask InitializeAsync() => await RunAsync("import", TemporaryIndex.Seeds);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Snapshots_are_taken_listed_searched_and_deleted()
    {
        Assert.Equal(1, (await RunAsync("snapshot", "list")).Code);
        var (code, output, _) = await RunAsync("snapshot", "create", "review-1", "--note", "first\u001B[31m screening");
        Assert.Equal(0, code);
        Assert.Contains("11 papers", output, StringComparison.Ordinal);
        Assert.Equal(3, (await RunAsync("snapshot", "create", "review-1")).Code);
        Assert.Equal(2, (await RunAsync("snapshot", "create", "review 1")).Code);
        await ImportAsync("Meta learning of marimbas");

        Assert.Equal(12, await CountAsync("*"));
        Assert.Equal(11, await CountAsync("*", "--snapshot", "review-1"));
        var exported = await RunAsync("export", "*", "--format", "ndjson", "--snapshot", "review-1");
        Assert.Equal(11, exported.Output.Trim().Split('\n').Length);
        Assert.Equal((0, 0), ((await RunAsync("suggest", "zhaoxin hu")).Code,
            (await RunAsync("suggest", "zhaoxin hu", "--snapshot", "review-1")).Code));
        Assert.Equal((0, 1), ((await RunAsync("similar", "--text", "marimbas")).Code,
            (await RunAsync("similar", "--text", "marimbas", "--snapshot", "review-1")).Code));
        string[][] commands = [["author", "huan"], ["show", "x"], ["acronyms"], ["similar", "x"], ["suggest", "x"]];
        foreach (var command in commands)
            Assert.Equal(3, (await RunAsync([.. command, "--snapshot", "review-2"])).Code);
        Assert.Equal(0, (await RunAsync("author", "huan", "--snapshot", "review-1")).Code);
        var list = await RunAsync("snapshot", "list");
        Assert.Contains("review-1  11 papers", list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', list.Output);
        Assert.All(list.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        using var json = JsonDocument.Parse((await RunAsync("snapshot", "list", "--json")).Output);
        Assert.Equal(11, json.RootElement[0].GetProperty("papers").GetInt32());

        Assert.Equal(1, (await RunAsync("snapshot", "delete", "review")).Code);
        Assert.Equal(0, (await RunAsync("snapshot", "delete", "review-1")).Code);
        Assert.Equal(3, (await RunAsync("search", "*", "--snapshot", "review-1")).Code);
        Assert.Equal(2, (await RunAsync("search", "*", "--from", TemporaryIndex.Seeds, "--snapshot", "x")).Code);
    }

    [Fact]
    public async Task Saved_search_of_a_snapshot_finds_the_same_list_or_says_that_it_does_not()
    {
        await RunAsync("snapshot", "create", "s");
        var saved = await RunAsync("search", "meta", "learning", "--snapshot", "s", "--save", "meta", "--searches", Searches);
        Assert.Equal(0, saved.Code);
        Assert.Contains("Saved as 'meta'", saved.Error, StringComparison.Ordinal);
        await ImportAsync("Meta learning of marimbas");

        var same = await RunAsync("search", "--saved", "meta", "--searches", Searches);
        Assert.Equal(0, same.Code);
        Assert.Contains("finds the list that was saved", same.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("marimbas", same.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("export", "--saved", "meta", "--searches", Searches)).Code);

        // The same name for another state.
        await RunAsync("snapshot", "delete", "s");
        var gone = await RunAsync("search", "--saved", "meta", "--searches", Searches);
        Assert.Equal(3, gone.Code);
        Assert.Contains("no snapshot 's'", gone.Error, StringComparison.Ordinal);
        await RunAsync("snapshot", "create", "s");
        var other = await RunAsync("search", "--saved", "meta", "--searches", Searches);
        Assert.Equal(3, other.Code);
        Assert.Contains("instead of", other.Error, StringComparison.Ordinal);
        Assert.Equal(3, (await RunAsync("export", "--saved", "meta", "--searches", Searches)).Code);
    }

    [Fact]
    public async Task Saved_search_brings_its_filters_and_takes_no_others()
    {
        await RunAsync("search", "*", "--year", "2024", "--sort", "oldest", "--save", "new", "--searches", Searches);
        Assert.Equal(await CountAsync("*", "--year", "2024"), await CountAsync("--saved", "new", "--searches", Searches));
        Assert.Equal(2, (await RunAsync("search", "meta", "--saved", "new", "--searches", Searches)).Code);
        Assert.Equal(2, (await RunAsync("search", "--saved", "new", "--year", "2020", "--searches", Searches)).Code);
        Assert.Equal(2, (await RunAsync("search")).Code);
        Assert.Equal(2, (await RunAsync("search", "x", "--save", "new", "--searches", Searches)).Code);
        Assert.Equal(3, (await RunAsync("search", "--saved", "old", "--searches", Searches)).Code);
        Assert.Equal(3, (await RunAsync("search", "--saved", "old", "--searches", Path.Combine(folder, "none.json"))).Code);
    }

    [Fact]
    public async Task Log_has_a_row_for_each_search_and_export()
    {
        var log = Path.Combine(folder, "log.csv");
        await RunAsync("search", "meta learning", "--size", "1", "--log", log);
        await RunAsync("export", "meta learning", "--log", log);
        await RunAsync("search", "xylophone", "--log", log);
        var lines = await File.ReadAllLinesAsync(log, TestContext.Current.CancellationToken);
        var rows = lines.Select(row => row.Split(',')).ToArray();
        Assert.Equal(["kind", "search", "export", "search"], rows.Select(row => row[1]));
        var (found, returned) = (Array.IndexOf(rows[0], "found"), Array.IndexOf(rows[0], "returned"));
        Assert.Equal("1", rows[1][returned]);
        Assert.Equal(rows[1][found], rows[2][returned]);
        Assert.Equal("0", rows[3][found]);
        Assert.Equal(2, (await RunAsync("search", "x", "--log", Path.Combine(folder, "log.txt"))).Code);
    }

    [Fact]
    public async Task Watch_tells_what_is_new_in_each_search_and_its_exit_code_whether_anything_is()
    {
        await RunAsync("search", "meta learning", "--save", "meta", "--searches", Searches);
        await RunAsync("search", "xylophone", "--save", "xylo", "--searches", Searches);
        await RunAsync("snapshot", "create", "s");
        await RunAsync("search", "meta", "--snapshot", "s", "--save", "old", "--searches", Searches);
        var first = await RunAsync("watch", Searches);
        Assert.Equal(1, first.Code);
        Assert.Contains("First run", first.Output, StringComparison.Ordinal);
        Assert.Contains("'old' searches the snapshot 's'", first.Error, StringComparison.Ordinal);

        await ImportAsync("Meta learning of marimbas");
        var state = Path.Combine(folder, "searches.told.jsonl");
        var before = await File.ReadAllTextAsync(state, TestContext.Current.CancellationToken);
        var second = await RunAsync("watch", Searches);
        Assert.Equal(0, second.Code);
        Assert.Contains("meta: 1 new of", second.Output, StringComparison.Ordinal);
        Assert.Contains("1.  Meta learning of marimbas", second.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing new: xylo (0 papers)", second.Output, StringComparison.Ordinal);
        Assert.All(second.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));

        await File.WriteAllTextAsync(state, before, TestContext.Current.CancellationToken);
        var json = await RunAsync("watch", Searches, "--json");
        Assert.Equal(0, json.Code);
        using var document = JsonDocument.Parse(json.Output);
        var fresh = document.RootElement[0].GetProperty("new");
        Assert.Equal("Meta learning of marimbas", Assert.Single(fresh.EnumerateArray()).GetProperty("title").GetString());
        Assert.Equal(1, (await RunAsync("watch", Searches)).Code);
    }

    [Fact]
    public async Task Search_that_cannot_be_run_does_not_hold_up_the_others()
    {
        await File.WriteAllTextAsync(Searches, """
            [
              {"name": "wrong", "query": "x", "filters": {"planet": ["Mars"]}},
              {"name": "meta", "query": "meta learning"}
            ]
            """, TestContext.Current.CancellationToken);
        var (code, output, error) = await RunAsync("watch", Searches, "--tell-first");
        Assert.Equal(2, code);
        Assert.Contains("'wrong': There is no facet 'planet'", error, StringComparison.Ordinal);
        Assert.Contains("meta: ", output, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("watch", Searches)).Code);
        Assert.Equal(3, (await RunAsync("watch", Path.Combine(folder, "none.json"))).Code);
    }

    private string Searches => Path.Combine(folder, "searches.json");

    private async Task ImportAsync(string title)
    {
        var file = Path.Combine(folder, "more.jsonl");
        await File.WriteAllTextAsync(file, $$"""{"id":"new","title":"{{title}}","date":"2026"}""");
        Assert.Equal(0, (await RunAsync("import", file)).Code);
    }

    private async Task<long> CountAsync(params string[] args)
    {
        using var page = JsonDocument.Parse((await RunAsync(["search", "--json", "--size", "0", .. args])).Output);
        return page.RootElement.GetProperty("total").GetProperty("value").GetInt64();
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] index = ["--index", Path.Combine(folder, "papers.index")];
        var code = await PaperSearchCommand.RunAsync([.. args, .. index], Terminal.Plain(output, error));
        return (code, output.ToString(), error.ToString());
    }
}
