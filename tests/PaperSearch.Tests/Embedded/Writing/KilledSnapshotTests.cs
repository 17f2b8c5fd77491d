using System.Diagnostics;
using PaperSearch.Searching;
using PaperSearch.Tests.Sampling;

namespace PaperSearch.Tests.Embedded.Writing;

public sealed class KilledSnapshotTests
{
    [Fact]
    [Trait("speed", "slow")]
    public async Task Processes_killed_while_they_take_and_delete_snapshots_lose_none()
    {
        var folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;
        try
        {
            var file = Path.Combine(folder, "papers.jsonl");
            await File.WriteAllLinesAsync(file, Lines(0, 200), TestContext.Current.CancellationToken);
            await Samples.ForEachSeedAsync(async seed =>
            {
                var random = new Random(seed);
                var index = Path.Combine(folder, $"killed-{seed}.index");
                Assert.Equal(0, await RunAsync(null, "import", file, "--index", index));
                var watch = Stopwatch.StartNew();
                Assert.Equal(0, await RunAsync(null, "snapshot", "create", "first", "--index", index));
                var whole = watch.Elapsed;
                var kept = new HashSet<string> { "first" };
                for (var kill = 0; kill < 5; kill++)
                {
                    var more = Path.Combine(folder, $"more-{seed}-{kill}.jsonl");
                    await File.WriteAllLinesAsync(more, Lines(100 + (kill * 50), 150));
                    Assert.Equal(0, await RunAsync(null, "import", more, "--index", index));
                    // From before the program begins its work to its end.
                    var after = whole * (0.3 + (0.7 * random.NextDouble()));
                    var isDone = await RunAsync(after, "snapshot", "create", $"s{kill}", "--index", index) == 0;
                    if (isDone)
                        kept.Add($"s{kill}");
                    if (kill % 2 == 1 && kept.Count > 1)
                    {
                        var victim = kept.First(name => name != "first");
                        await RunAsync(after, "snapshot", "delete", victim, "--index", index);
                        // Deleted or not, and both wholly.
                        kept.Remove(victim);
                    }
                    await CheckAsync(index, kept);
                }
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CheckAsync(string path, HashSet<string> kept)
    {
        using var index = PaperIndex.Open(path);
        var snapshots = index.Snapshots();
        Assert.Subset(snapshots.Select(s => s.Name).ToHashSet(), kept);
        foreach (var snapshot in snapshots)
        {
            using var old = PaperIndex.Open(path, TemporaryIndex.AtOnce with { Snapshot = snapshot.Name });
            Assert.Equal(snapshot.Papers, old.Search(new SearchRequest { Size = 0 }).Total.Value);
        }
        Assert.Equal(200, snapshots.Single(s => s.Name == "first").Papers);
        Assert.True((await index.VerifyAsync(TestContext.Current.CancellationToken)).IsSound);
    }

    private static async Task<int> RunAsync(TimeSpan? killAfter, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "PaperSearch.Cli.dll"));
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

    private static IEnumerable<string> Lines(int first, int count) => Enumerable.Range(first, count)
        .Select(i => $$"""{"id":"p{{i}}","title":"Paper {{i}} about gravity","date":"2020-01-{{1 + (i % 28):00}}"}""");
}
