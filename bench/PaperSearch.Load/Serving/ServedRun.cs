using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace PaperSearch.Load.Serving;

/// <summary>
/// Asks a server for pages with some clients at once, and prints how long its answers took, what failed, and how its memory grew.
/// With the server's index at hand, each search is also made in this process, which tells what the way over HTTP adds.
/// </summary>
internal sealed class ServedRun(ServedOptions options)
{
    private const int ShownFailures = 5;

    /// <summary>The first fifth of the time is not measured.</summary>
    private readonly TimeSpan warmUp = options.Time / 5;

    private readonly string[] queries =
        [.. File.ReadLines(options.Queries).Where(line => line.Length > 0).Select(line => line[(line.IndexOf('\t') + 1)..])];
    private readonly Stopwatch watch = new();
    private readonly ConcurrentBag<(double Served, double InProcess)> times = [];
    private readonly ConcurrentBag<string> failures = [];
    private int next = -1;
    private long answered;
    private long bytes;

    /// <summary>0 when every request was answered well.</summary>
    public static async Task<int> RunAsync(ServedOptions options) => await new ServedRun(options).RunAsync();

    private async Task<int> RunAsync()
    {
        using var index = options.Index is { } directory
            ? PaperIndex.Open(directory, new PaperIndexOptions { Create = false, ReadOnly = true })
            : null;
        watch.Start();
        var memory = WatchMemoryAsync();
        await Task.WhenAll(Enumerable.Range(0, options.Clients).Select(_ => Task.Run(() => ClientAsync(index))));
        await memory;
        Report();
        foreach (var failure in failures.Take(ShownFailures))
            Console.WriteLine($"  {failure}");
        return failures.IsEmpty ? 0 : 1;
    }

    private async Task ClientAsync(PaperIndex? index)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 })
        {
            BaseAddress = options.Server,
        };
        while (watch.Elapsed < options.Time)
        {
            var query = queries[(Interlocked.Increment(ref next) & int.MaxValue) % queries.Length];
            var began = Stopwatch.GetTimestamp();
            try
            {
                using var answer = await client.GetAsync(
                    $"v1/search?q={Uri.EscapeDataString(query)}&size=10&facet=year,category&highlight=title,abstract");
                var body = await answer.Content.ReadAsByteArrayAsync();
                if (!answer.IsSuccessStatusCode)
                    failures.Add($"{(int)answer.StatusCode} {query}");
                Interlocked.Add(ref bytes, body.Length);
            }
            catch (HttpRequestException e)
            {
                failures.Add($"{e.Message} {query}");
            }
            var served = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            Interlocked.Increment(ref answered);
            var here = 0.0;
            if (index is not null)
            {
                began = Stopwatch.GetTimestamp();
                index.Search(LoadTask.Page.Request(query));
                here = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }
            if (watch.Elapsed > warmUp)
                times.Add((served, here));
        }
    }

    private async Task WatchMemoryAsync()
    {
        if (options.Process is not { } process)
            return;
        for (var tenth = 1; tenth <= 10; tenth++)
        {
            if (options.Time * tenth / 10 - watch.Elapsed is { Ticks: > 0 } left)
                await Task.Delay(left);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"server seconds={watch.Elapsed.TotalSeconds:F0} answered={answered} rss={ProcessMemory.Of(process)}MiB"));
        }
    }

    private void Report()
    {
        var served = times.Select(t => t.Served).Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"served clients={options.Clients} n={served.Length} failed={failures.Count}"
            + $" per_second={answered / watch.Elapsed.TotalSeconds:F1} bytes_per_page={bytes / Math.Max(1, answered)}"
            + $" {Figures(served)}"));
        if (options.Index is null)
            return;
        Console.WriteLine($"in-process {Figures([.. times.Select(t => t.InProcess).Order()])}");
        Console.WriteLine(
            $"served less in-process, query by query {Figures([.. times.Select(t => t.Served - t.InProcess).Order()])}");
    }

    private static string Figures(double[] sorted) => sorted.Length == 0
        ? "no figures"
        : string.Create(CultureInfo.InvariantCulture,
            $"mean={sorted.Average():F3} p50={QueryRun.Percentile(sorted, 50):F3} p90={QueryRun.Percentile(sorted, 90):F3}"
            + $" p99={QueryRun.Percentile(sorted, 99):F3} max={sorted[^1]:F3}");
}
