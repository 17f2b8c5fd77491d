using System.Text.Json;
using PaperSearch.Cli;
using PaperSearch.Resolving;
using PaperSearch.Tests.Embedded;
using PaperSearch.Tests.Evaluation;

namespace PaperSearch.Tests.Cli;

/// <summary>The commands eval and tune, and --profile of the others.</summary>
public sealed class EvaluationCommandsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;

    private string Profile => Path.Combine(folder, "profile.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Eval_of_several_collections_prints_the_figures_of_each()
    {
        var (code, output, _) = await RunAsync("eval", Collection("one", 2), Collection("two", 3));

        Assert.Equal(0, code);
        Assert.Contains("one: 4 papers, 2 queries\nndcg@10  1.0000\n", output, StringComparison.Ordinal);
        Assert.Contains("two: 6 papers, 3 queries\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eval_against_another_profile_tells_differences_and_the_queries_that_lose()
    {
        RankingProfileFile.Write(Profile, new RankingProfile { Title = 0, TitleMatch = 0, WholeTitle = 0 });

        var (code, output, _) = await RunAsync(
            "eval", Collection("one", 3), Collection("two", 2), "--profile", Profile, "--against", "default", "--per-query", "2");

        Assert.Equal(0, code);
        Assert.Contains("         profile.json default difference      p\n", output, StringComparison.Ordinal);
        Assert.Contains("ndcg@10        0.6309  1.0000    -0.3691 ", output, StringComparison.Ordinal);
        Assert.Contains("0 queries better, 3 worse, 0 equal; 3 (100.0%) lose more than 0.1", output, StringComparison.Ordinal);
        Assert.Contains("Lose most:\n  -0.3691 1.0000 → 0.6309  q0: zorbk\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("q2: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Gain most", output, StringComparison.Ordinal);
        Assert.Contains("mean of 2 collections\nndcg@10  -0.3691\n", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public async Task Eval_against_a_run_is_a_line_of_json_where_that_is_asked_for()
    {
        var collection = Collection("one", 2);
        var run = Path.Combine(folder, "run.txt");
        File.WriteAllText(run, "q0 Q0 a0 1 1 other\nq0 Q0 t0 2 0.5 other\n");

        var (code, output, _) = await RunAsync("eval", collection, "--against", run, "--json");

        Assert.Equal(0, code);
        var comparison = JsonDocument.Parse(output).RootElement;
        var ndcg = comparison.GetProperty("metrics").GetProperty("ndcg@10");
        Assert.Equal(1, ndcg.GetProperty("value").GetDouble());
        Assert.Equal(0.5 / Math.Log2(3), ndcg.GetProperty("against").GetDouble(), 1e-9);
        Assert.Equal("zorbl", comparison.GetProperty("perQuery")[1].GetProperty("text").GetString());
        Assert.Equal(1, comparison.GetProperty("seed").GetInt32());
    }

    [Theory]
    [InlineData(3, "cannot be read", "--profile", "NONE.json")]
    [InlineData(3, "cannot be read", "--against", "NONE.json")]
    [InlineData(2, "say with --against", "--per-query")]
    [InlineData(2, "1 query or more", "--against", "default", "--per-query", "0")]
    public async Task Eval_tells_what_is_wrong_before_anything_is_imported(int expected, string reason, params string[] options)
    {
        var (code, _, error) = await RunAsync(["eval", Path.Combine(folder, "missing"), .. options]);

        Assert.Equal(expected, code);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    // Every index has it, so no command takes its name for a file's.
    [Fact]
    public async Task Profile_plain_is_known_by_its_name()
    {
        var (code, output, _) = await RunAsync("eval", Collection("one", 3), "--profile", "plain", "--against", "default");
        Assert.Equal(0, code);
        Assert.Contains("0 queries better, 0 worse, 3 equal", output, StringComparison.Ordinal);

        string[] search = ["search", "meta", "--from", TemporaryIndex.Seeds, "--index", Path.Combine(folder, "papers.index")];
        (code, output, _) = await RunAsync([.. search, "--profile", "plain"]);
        Assert.Equal(0, code);
        Assert.Contains("1.  ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tune_writes_a_profile_that_eval_and_search_use()
    {
        var collection = Collection("notes", 36, inTitle: false);

        var (code, output, error) = await RunAsync(
            "tune", collection, "--parameters", "title,titleMatch,wholeTitle", "--folds", "3", "--seed", "5",
            "--output", Profile);

        Assert.Equal(0, code);
        Assert.Contains("not tuned on, 3 folds, seed 5", output, StringComparison.Ordinal);
        Assert.Contains("notes      36  0.6309  1.0000 +0.3691\n", output, StringComparison.Ordinal);
        Assert.Contains("Fitted to all queries: ", output, StringComparison.Ordinal);
        Assert.Contains("36 queries are few", error, StringComparison.Ordinal);
        Assert.Contains("fold 1 of 3: title; ", error, StringComparison.Ordinal);
        Assert.Contains("profile.json written", error, StringComparison.Ordinal);
        Assert.Contains("\"about\": \"Fitted to notes (36 queries, seed 5)", File.ReadAllText(Profile), StringComparison.Ordinal);

        (code, output, _) = await RunAsync("eval", collection, "--profile", Profile);
        Assert.Equal(0, code);
        Assert.Contains("ndcg@10  1.0000", output, StringComparison.Ordinal);

        (code, output, _) = await RunAsync(
            "search", "zorbk", "--from", Path.Combine(collection, "corpus.jsonl"), "--profile", Profile, "--json",
            "--index", Path.Combine(folder, "papers.index"));
        Assert.Equal(0, code);
        Assert.Equal("a0", JsonDocument.Parse(output).RootElement.GetProperty("hits")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Tune_says_to_keep_the_default_where_nothing_is_gained_and_writes_nothing()
    {
        var (code, output, error) = await RunAsync(
            "tune", Collection("notes", 36), "--parameters", "title", "--output", Profile);

        Assert.Equal(1, code);
        Assert.Contains("Keep the default: ", output, StringComparison.Ordinal);
        Assert.Contains("was not written", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Profile));
    }

    [Fact]
    public async Task Tune_refuses_few_queries_and_unknown_parameters()
    {
        var (code, _, error) = await RunAsync("tune", Collection("few", 5));
        Assert.Equal(2, code);
        Assert.Contains("needs 30 judged queries at least, better 100 or more; there are 5", error, StringComparison.Ordinal);

        (code, _, error) = await RunAsync("tune", Collection("some", 30), "--parameters", "titel");
        Assert.Equal(2, code);
        Assert.Contains("Was 'title' meant?", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_with_a_profile_that_is_none_says_what_is_wrong_with_it()
    {
        File.WriteAllText(Profile, """{"titles":2}""");
        string[] search = ["search", "gravity", "--from", TemporaryIndex.Seeds, "--index", Path.Combine(folder, "papers.index")];

        var (code, _, error) = await RunAsync([.. search, "--profile", Profile]);
        Assert.Equal(3, code);
        Assert.Contains("there is no parameter 'titles'. Was 'title' meant?", error, StringComparison.Ordinal);

        File.WriteAllText(Profile, "{}");
        (code, _, error) = await RunAsync([.. search, "--profile", Profile, "--save", "mine"]);
        Assert.Equal(2, code);
        Assert.Contains("leave out --profile", error, StringComparison.Ordinal);
    }

    private string Collection(string name, int queries, bool inTitle = true) =>
        TemporaryCollection.Write(Path.Combine(folder, name), queries, _ => inTitle);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await PaperSearchCommand.RunAsync(args, Terminal.Plain(output, error));
        return (code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }
}
