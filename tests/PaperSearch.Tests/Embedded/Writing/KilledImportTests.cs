using System.Diagnostics;
using PaperSearch.Searching;
using PaperSearch.Tests.Sampling;

namespace PaperSearch.Tests.Embedded.Writing;

public sealed class KilledImportTests
{
    private const int Papers = 12_000;
    private const int Kills = 6;

    [Fact]
    [Trait("speed", "slow")]
    public async Task Import_killed_at_random_moments_ends_as_an_undisturbed_one()
    {
        var folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;
        try
        {
            var file = Path.Combine(folder, "papers.jsonl");
            // A paper in ten comes twice, the second time newer; a line in a thousand is broken.
            await File.WriteAllLinesAsync(
                file, Enumerable.Range(0, Papers).Select(Record), TestContext.Current.CancellationToken);
            var undisturbed = Path.Combine(folder, "undisturbed.index");
            var watch = Stopwatch.StartNew();
            Assert.Equal(0, await RunAsync(file, undisturbed, null));
            var whole = watch.Elapsed;
            await Samples.ForEachSeedAsync(async seed =>
            {
                var random = new Random(seed);
                var index = Path.Combine(folder, $"killed-{seed}.index");
                var isDone = false;
                for (var kill = 0; kill < Kills && !isDone; kill++)
                {
                    // From the start of the program to what a machine of any speed has done in half of its time.
                    isDone = await RunAsync(file, index, whole * (0.1 + (0.4 * random.NextDouble()))) == 0;
                    if (!File.Exists(Path.Combine(index, "papersearch.json")))
                        continue;
                    using var opened = PaperIndex.Open(index);
                    Assert.True((await opened.VerifyAsync(TestContext.Current.CancellationToken)).IsSound);
                }

                Assert.Equal(0, await RunAsync(file, index, null));
                Assert.Equal(await ContentAsync(undisturbed), await ContentAsync(index));
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RunAsync(string file, string index, TimeSpan? killAfter)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        // Commits often, so that kills fall into them as well.
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "PaperSearch.Cli.dll"),
            "import", file, "--index", index, "--commit-every", "0.1",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (killAfter is { } time && !process.WaitForExit(time))
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        await Task.WhenAll(output, error);
        return process.ExitCode;
    }

    private static async Task<string> ContentAsync(string path)
    {
        using var index = PaperIndex.Open(path);
        Assert.True((await index.VerifyAsync()).IsSound);
        var lines = new List<string>();
        string? cursor = null;
        do
        {
            var page = index.Search(
                new SearchRequest { Sort = SortOrder.Newest, Size = 1000, Cursor = cursor, Highlight = false });
            lines.AddRange(page.Hits.Select(h => $"{h.Id} {h.Paper.Title}"));
            cursor = page.Next;
        }
        while (cursor is not null);
        return string.Join('\n', lines) + '\n' + File.ReadAllLines(Path.Combine(path, "rejects.jsonl")).Length;
    }

    // One of a thousand is broken, one of ten a later record of a paper that came before.
    private static string Record(int i) => i % 1000 == 999
        ? "{broken"
        : $$"""
            {"id":"p{{(i % 10 == 9 ? i - 5 : i)}}","title":"Paper {{i}} about gravity",
            "abstract":"{{string.Join(' ', Enumerable.Repeat("word" + i, 40))}}",
            "date":"2020-01-{{1 + i % 28:00}}","updated":"2021-01-{{(i % 10 == 9 ? 9 : 1):00}}"}
            """.ReplaceLineEndings("");
}
