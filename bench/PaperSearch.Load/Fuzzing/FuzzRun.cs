using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using PaperSearch.Querying;
using PaperSearch.Searching;

namespace PaperSearch.Load.Fuzzing;

/// <summary>
/// Asks random queries and prints what must not be: exceptions, canonical text that reads as another tree, and searches that take
/// longer or allocate more than a limit.
/// </summary>
internal sealed class FuzzRun
{
    private const double SlowMilliseconds = 1000;
    private const long MuchMemory = 10_000_000;
    private const int StuckMilliseconds = 10_000;
    private const int Shown = 5;
    private const int WarmUp = 1000;

    private static readonly TimeSpan progressEvery = TimeSpan.FromMinutes(5);
    private static readonly ValueList<FacetRequest> facets = [new(FacetNames.Year), new(FacetNames.Category)];

    private readonly FuzzOptions options;
    private readonly List<string> texts;
    private readonly QueryFuzzer fuzzer;
    private readonly PaperIndex index;
    private readonly Lock gate = new();
    private readonly PriorityQueue<long, double> slowest = new();
    private readonly PriorityQueue<long, double> largest = new();
    private readonly ConcurrentDictionary<long, long> running = new();
    private long next;
    private long asked;
    private long thrown;
    private long misread;
    private long slow;
    private long large;

    private FuzzRun(FuzzOptions options, List<string> texts, PaperIndex index)
    {
        this.options = options;
        this.texts = texts;
        fuzzer = new QueryFuzzer(texts, options.Seed);
        next = options.First - 1;
        this.index = index;
    }

    /// <summary>Runs as the options say. 0 when nothing was wrong.</summary>
    public static int Run(FuzzOptions options)
    {
        Console.WriteLine($"seed {options.Seed}");
        var texts = File.ReadLines(options.Texts)
            .Select(line => line[(line.IndexOf('\t') + 1)..]).Where(line => line.Length > 0).ToList();
        using var index = PaperIndex.Open(options.Index, new PaperIndexOptions { Create = false, ReadOnly = true });
        return new FuzzRun(options, texts, index).Run();
    }

    private int Run()
    {
        // Columns of the index are read, and readers of lists made, by the first searches that need them.
        if (!options.ParseOnly)
        {
            var others = new QueryFuzzer(texts, ~options.Seed);
            for (var i = 0; i < WarmUp; i++)
                index.Search(Request(others.Query(i)));
        }
        var watch = Stopwatch.StartNew();
        var threads = Enumerable.Range(0, options.Threads).Select(_ => new Thread(() => Work(watch))).ToArray();
        foreach (var thread in threads)
            thread.Start();
        var progress = TimeSpan.Zero;
        foreach (var thread in threads)
        {
            while (!thread.Join(StuckMilliseconds))
            {
                TellStuck();
                if (watch.Elapsed >= progress + progressEvery)
                {
                    progress = watch.Elapsed;
                    Summarize(watch);
                }
            }
        }
        Summarize(watch);
        Show("slowest, ms", slowest);
        Show("most allocated, bytes", largest);
        return thrown + misread + slow + large == 0 ? 0 : 1;
    }

    private void Summarize(Stopwatch watch) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"queries={Interlocked.Read(ref asked)} seconds={watch.Elapsed.TotalSeconds:F0} thrown={thrown} misread={misread}"
        + $" over_a_second={slow} over_10MB={large} peak_rss={ProcessMemory.Peak()}MiB"));

    private void Work(Stopwatch watch)
    {
        var end = options.First + options.Queries;
        for (long number; (number = Interlocked.Increment(ref next)) < end && watch.Elapsed < options.Time;)
        {
            Interlocked.Increment(ref asked);
            var query = fuzzer.Query(number);
            try
            {
                Ask(number, query);
            }
            catch (Exception e)
            {
                Interlocked.Increment(ref thrown);
                Tell(number, query, e.ToString());
            }
        }
    }

    private void Ask(long number, string query)
    {
        var tree = QueryParser.Parse(query).Root;
        var canonical = QueryPrinter.Print(tree);
        if (!QueryParser.Parse(canonical).Root.Equals(tree))
        {
            Interlocked.Increment(ref misread);
            Tell(number, query, $"reads as {canonical}, which reads as {QueryPrinter.Print(QueryParser.Parse(canonical).Root)}");
        }
        if (options.ParseOnly)
            return;
        var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        var began = Stopwatch.GetTimestamp();
        running[number] = began;
        index.Search(Request(query));
        running.TryRemove(number, out _);
        var milliseconds = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
        if (milliseconds > SlowMilliseconds || allocated > MuchMemory)
            Tell(number, query,
                string.Create(CultureInfo.InvariantCulture, $"took {milliseconds:F0} ms and {allocated / 1e6:F1} MB"));
        lock (gate)
        {
            slow += milliseconds > SlowMilliseconds ? 1 : 0;
            large += allocated > MuchMemory ? 1 : 0;
            Keep(slowest, number, milliseconds);
            Keep(largest, number, allocated);
        }
    }

    private static SearchRequest Request(string query) => new() { Query = query, Facets = facets };

    private static void Keep(PriorityQueue<long, double> worst, long number, double value)
    {
        if (worst.Count < Shown)
            worst.Enqueue(number, value);
        else
            worst.EnqueueDequeue(number, value);
    }

    private void Show(string what, PriorityQueue<long, double> worst)
    {
        Console.WriteLine(what);
        while (worst.TryDequeue(out var number, out var value))
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"  {value:F0} #{number} {Short(fuzzer.Query(number))}"));
    }

    private void TellStuck()
    {
        foreach (var (number, began) in running)
        {
            if (Stopwatch.GetElapsedTime(began).TotalMilliseconds > StuckMilliseconds)
                Tell(number, fuzzer.Query(number), "has not come back yet");
        }
    }

    private void Tell(long number, string query, string what)
    {
        lock (gate)
            Console.WriteLine($"#{number} {Short(query)}\n  {what}");
    }

    private static string Short(string query)
    {
        var printable = string.Concat(query.Select(c => c is >= ' ' and < (char)127 ? c.ToString() : $"\\u{(int)c:X4}"));
        return printable.Length <= 300 ? printable : $"{printable[..300]}... ({query.Length} characters)";
    }
}
