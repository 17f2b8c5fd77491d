using System.Text.Json;
using PaperSearch.Cli;
using PaperSearch.Tests.Embedded;

namespace PaperSearch.Tests.Cli;

/// <summary><c>papersearch similar</c></summary>
public sealed class SimilarCommandTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;

    private string Index => Path.Combine(folder, "papers.index");

    public async ValueTask InitializeAsync() =>
        Assert.Equal(0, (await RunAsync("import", TemporaryIndex.Seeds, "--index", Index)).Code);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Similar_papers_are_listed_with_the_words_they_share()
    {
        var (_, found, _) = await RunAsync("search", "meta learning", "--json", "--index", Index);
        var id = JsonDocument.Parse(found).RootElement.GetProperty("hits")[0].GetProperty("id").GetString()!;
        var (code, output, _) = await RunAsync("similar", id, "--size", "3", "--explain", "--index", Index);

        Assert.Equal(0, code);
        Assert.StartsWith("1. ", output, StringComparison.Ordinal);
        Assert.Contains(" alike, shares ", output, StringComparison.Ordinal);
        Assert.Contains("score of all words", output, StringComparison.Ordinal);
        Assert.DoesNotContain("4. ", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public async Task Text_is_compared_in_place_of_a_paper()
    {
        var (code, output, _) = await RunAsync("similar", "--text", "click-through rate of ads", "--json", "--index", Index);

        Assert.Equal(0, code);
        Assert.NotEqual(0, JsonDocument.Parse(output).RootElement.GetProperty("papers").GetArrayLength());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Filters_are_those_of_a_search(bool isText)
    {
        var (_, found, _) = await RunAsync("search", "meta learning", "--json", "--index", Index);
        var id = JsonDocument.Parse(found).RootElement.GetProperty("hits")[0].GetProperty("id").GetString()!;
        string[] asked = isText ? ["similar", "--text", "meta learning of models"] : ["similar", id];
        var all = await PapersAsync([]);
        var some = await PapersAsync(["--year", "2023..", "--category", "cs.IR"]);
        Assert.InRange(some.Count, 1, all.Count - 1);
        Assert.Equal(
            all.Where(p => string.CompareOrdinal(p.Date, "2023") >= 0 && p.Categories.Contains("cs.IR")).Select(p => p.Id),
            some.Select(p => p.Id));
        Assert.Equal(some, await PapersAsync(["--filter", "year=2023..", "--filter", "category=cs.IR"]), (a, b) => a.Id == b.Id);

        var (code, _, error) = await RunAsync([.. asked, "--year", "1800", "--index", Index]);
        Assert.Equal((1, true), (code, error.Contains("what the filters ask for", StringComparison.Ordinal)));
        Assert.Equal(2, (await RunAsync([.. asked, "--year", "soon", "--index", Index])).Code);

        async Task<List<(string Id, string Date, string Categories)>> PapersAsync(string[] filters)
        {
            var (code, output, _) = await RunAsync([.. asked, "--size", "20", "--json", "--index", Index, .. filters]);
            Assert.Equal(0, code);
            return [.. JsonDocument.Parse(output).RootElement.GetProperty("papers").EnumerateArray()
                .Select(similar => similar.GetProperty("paper")).Select(paper => (paper.GetProperty("id").GetString()!,
                    paper.GetProperty("date").GetString()!, paper.GetProperty("categories").GetRawText()))];
        }
    }

    [Fact]
    public async Task Nothing_like_it_is_told()
    {
        var (code, _, error) = await RunAsync("similar", "--text", "xyzzy", "--index", Index);
        Assert.Equal((1, true), (code, error.Contains("No other paper has a word of it.", StringComparison.Ordinal)));

        (code, _, error) = await RunAsync("similar", "no-such-paper", "--index", Index);
        Assert.Equal((1, true), (code, error.Contains("There is no paper 'no-such-paper'", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData()]
    [InlineData("a", "--text", "b")]
    [InlineData("a", "--size", "0")]
    public async Task Wrong_command_line_is_told(params string[] line)
    {
        var (code, _, error) = await RunAsync(["similar", .. line, "--index", Index]);

        Assert.Equal(2, code);
        Assert.StartsWith("papersearch: ", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await PaperSearchCommand.RunAsync(args, Terminal.Plain(output, error));
        return (code, output.ToString(), error.ToString());
    }
}
