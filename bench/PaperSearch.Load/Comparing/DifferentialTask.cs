using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PaperSearch.Searching;
using PaperSearch.Tests.Reference;

namespace PaperSearch.Load.Comparing;

/// <summary>Asks random requests of embedded indexes of random papers and of the reference, and prints what differs.</summary>
internal static class DifferentialTask
{
    /// <summary>New papers come after so many queries.</summary>
    private const int QueriesOfPapers = 1000;

    /// <summary>Every tenth set of papers is so many times as large: of many papers, more words of prose are required.</summary>
    private const int LargeSet = 4;

    /// <summary>0 when nothing differs.</summary>
    public static async Task<int> RunAsync(DifferentialOptions options)
    {
        Console.WriteLine($"seed {options.Seed}");
        var watch = Stopwatch.StartNew();
        var differing = 0;
        for (var first = 0; first < options.Queries; first += QueriesOfPapers)
        {
            var set = first / QueriesOfPapers;
            using var run = await DifferentialRun.CreateAsync(
                options.Seed + set, options.Papers * (set % 10 == 9 ? LargeSet : 1));
            for (var number = 0; number < Math.Min(QueriesOfPapers, options.Queries - first); number++)
            {
                var differences = Differences(run, number);
                if (differences.Count == 0)
                    continue;
                differing++;
                var request = JsonSerializer.Serialize(run.Request(number), SearchJson.Default.SearchRequest);
                Console.WriteLine($"seed {options.Seed + set}, query {number}: {request}");
                foreach (var difference in differences)
                    Console.WriteLine($"  {difference}");
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"queries={options.Queries} differing={differing} seconds={watch.Elapsed.TotalSeconds:F0}"));
        return differing == 0 ? 0 : 1;
    }

    private static List<string> Differences(DifferentialRun run, int number)
    {
        try
        {
            return [.. run.Differences(number)];
        }
        catch (Exception e)
        {
            return [e.ToString()];
        }
    }
}
