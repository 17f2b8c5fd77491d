using System.Diagnostics;

namespace PaperSearch.Load;

/// <summary>Runs every query in rounds, and prints latencies by class and the throughput of all.</summary>
internal static class QueryRun
{
    public static int Run(LoadOptions options)
    {
        var queries = LoadQuery.Read(options);
        using var index = PaperIndex.Open(options.Index, new PaperIndexOptions { Create = false, ReadOnly = true });
        Round(index, options, queries, new double[queries.Length]);

        var rounds = new double[options.Rounds - 1][];
        var allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < rounds.Length; i++)
            Round(index, options, queries, rounds[i] = new double[queries.Length]);
        var seconds = watch.Elapsed.TotalSeconds;
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;

        var task = options.Task.Name();
        var classes = queries.Select((query, i) => (query.Class, Index: i)).GroupBy(query => query.Class, StringComparer.Ordinal);
        foreach (var group in classes)
        {
            var times = rounds.SelectMany(round => group.Select(query => round[query.Index])).Order().ToArray();
            Console.WriteLine($"papersearch task={task} class={group.Key} n={times.Length} mean={times.Average():F3}"
                + $" p50={Percentile(times, 50):F3} p90={Percentile(times, 90):F3} p99={Percentile(times, 99):F3}");
        }
        var count = (long)rounds.Length * queries.Length;
        Console.WriteLine($"papersearch task={task} threads={options.Threads} qps={count / seconds:F1}"
            + $" allocated_per_query={allocated / 1024.0 / count:F1}KiB peak_rss={ProcessMemory.Peak()}MiB");
        return 0;
    }

    // Each thread takes the next query that nobody has; milliseconds go to the query's own place.
    private static void Round(PaperIndex index, LoadOptions options, LoadQuery[] queries, double[] milliseconds)
    {
        var next = -1;
        Exception? failure = null;
        var threads = Enumerable.Range(0, options.Threads).Select(_ => new Thread(Work)).ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        if (failure is not null)
            throw new InvalidOperationException($"A search failed: {failure.Message}", failure);

        void Work()
        {
            try
            {
                for (int i; (i = Interlocked.Increment(ref next)) < queries.Length;)
                {
                    var began = Stopwatch.GetTimestamp();
                    index.Search(options.Task.Request(queries[i].Text));
                    milliseconds[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                }
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref failure, e, null);
            }
        }
    }

    // Nearest rank: the least time that so many percent do not exceed.
    public static double Percentile(double[] sorted, int percent) =>
        sorted[Math.Max(0, (int)Math.Ceiling(sorted.Length * percent / 100.0) - 1)];
}
