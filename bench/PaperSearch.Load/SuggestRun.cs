using System.Diagnostics;
using PaperSearch.Searching;

namespace PaperSearch.Load;

/// <summary>
/// Types every query letter by letter, and prints how long suggestions take by the length of what is typed, how many texts have
/// any, and what the tables take in time and memory.
/// </summary>
internal static class SuggestRun
{
    private const int Slowest = 10;

    // Up to so many letters, a class of its own.
    private static readonly int[] lengths = [2, 3, 4, 8, 16, int.MaxValue];

    public static int Run(LoadOptions options)
    {
        using var index = PaperIndex.Open(options.Index, new PaperIndexOptions { Create = false, ReadOnly = true });
        // What a search holds anyway is not the tables'.
        index.Search(new SearchRequest { Query = "a", Facets = [new(FacetNames.Author), new(FacetNames.Category)] });
        index.Search(new SearchRequest { Query = "b", Sort = SortOrder.MostCited });
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var began = Stopwatch.GetTimestamp();
        index.Suggest(new SuggestRequest { Text = "a", Wait = true });
        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine($"papersearch task=suggest tables={held / (1024.0 * 1024):F1}MiB made_in={took:F1}s"
            + $" peak_rss={ProcessMemory.Peak()}MiB");

        var texts = LoadQuery.Read(options).SelectMany(query => Enumerable.Range(2, Math.Max(0, query.Text.Length - 1))
            .Select(length => query.Text[..length])).ToArray();
        // Of each round all texts; the fastest round of a text is what it takes where nothing else runs on the machine.
        var rounds = new double[options.Rounds - 1][];
        var answered = 0;
        for (var round = -1; round < rounds.Length; round++)
        {
            var times = new double[texts.Length];
            for (var i = 0; i < texts.Length; i++)
            {
                began = Stopwatch.GetTimestamp();
                var page = index.Suggest(texts[i]);
                times[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                answered += round == 0 && page.Suggestions.Count > 0 ? 1 : 0;
            }
            if (round >= 0)
                rounds[round] = times;
        }
        var fastest = Enumerable.Range(0, texts.Length).Select(i => rounds.Min(round => round[i])).ToArray();
        var least = 0;
        foreach (var most in lengths)
        {
            Print($"fastest letters={(most == int.MaxValue ? $">{least}" : $"{most}")}",
                [.. fastest.Where((_, i) => texts[i].Length > least && texts[i].Length <= most)]);
            least = most;
        }
        Print("fastest", [.. fastest]);
        Print("all", [.. rounds.SelectMany(round => round)]);
        Console.WriteLine($"answered={100.0 * answered / texts.Length:F1}%");
        foreach (var (milliseconds, text) in fastest.Zip(texts).OrderByDescending(time => time.First)
            .DistinctBy(time => time.Second).Take(Slowest))
            Console.WriteLine($"  {milliseconds:F2} ms  {text}");
        return 0;
    }

    private static void Print(string name, double[] times)
    {
        if (times.Length == 0)
            return;
        Array.Sort(times);
        Console.WriteLine($"papersearch task=suggest {name} n={times.Length} mean={times.Average():F3}"
            + $" p50={QueryRun.Percentile(times, 50):F3} p90={QueryRun.Percentile(times, 90):F3}"
            + $" p99={QueryRun.Percentile(times, 99):F3} max={times[^1]:F3}");
    }
}
