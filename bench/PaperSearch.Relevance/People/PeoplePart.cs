using System.Diagnostics;
using System.Globalization;
using PaperSearch.People;

namespace PaperSearch.Relevance.People;

/// <summary>
/// Hides given names of people whom nobody is taken for, tells the people of their blocks apart, and prints how many of the pairs
/// of papers that are joined are one person's, and how many of the pairs that are one person's are joined: in blocks where two
/// people at least are known, and in those of any known person.
/// </summary>
internal static class PeoplePart
{
    private const int Blocks = 1_000;

    public static void Run(Bench bench) => bench.Index.Read(snapshot =>
    {
        var names = new KnownPeople(snapshot.People, bench.Options.EvenBlocks);
        Measure(bench, names, "of two or more known people", least: 2);
        Measure(bench, names, "of any known person", least: 1);
        return 0;
    });

    private static void Measure(Bench bench, KnownPeople names, string kind, int least)
    {
        var drawn = names.Draw(Blocks, least, bench.Options.Seed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{drawn.Count} blocks {kind}: {drawn.Sum(block => block.People)} people, "
            + $"{drawn.Sum(block => block.Papers)} papers of them"));
        foreach (var hidden in Enum.GetValues<HiddenNames>())
        {
            var pairs = new PairCounts[drawn.Count];
            var times = new TimeSpan[drawn.Count];
            Parallel.For(0, pairs.Length, i =>
            {
                var block = names.Hide(drawn[i], hidden, bench.Options.Seed);
                var start = Stopwatch.GetTimestamp();
                var people = PersonClusters.Of(block, bench.Options.Weights);
                times[i] = Stopwatch.GetElapsedTime(start);
                pairs[i] = PairCounts.Of(people, drawn[i]);
            });
            Print(hidden.ToString(), pairs, times.Max());
            var worst = drawn.Zip(pairs)
                .OrderByDescending(p => p.Second.Same - p.Second.Both + p.Second.Wrong).Take(bench.Options.Misses);
            foreach (var (block, count) in worst)
            {
                Console.WriteLine($"  {block.Block.Forms[0]}: people={block.People} papers={block.Papers} of {block.Truth.Length}"
                    + $" apart={count.Same - count.Both} mixed={count.Wrong}");
            }
        }
    }

    private static void Print(string kind, PairCounts[] pairs, TimeSpan slowest)
    {
        var all = pairs.Aggregate((a, b) => a + b);
        var joined = pairs.Where(p => p.Joined > 0).ToList();
        var same = pairs.Where(p => p.Same > 0).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kind,-6} precision={all.Precision:F4} recall={all.Recall:F4} strict precision={all.StrictPrecision:F4}  "
            + $"a block precision={joined.Average(p => p.Precision):F4} recall={same.Average(p => p.Recall):F4} "
            + $"pairs={all.Same} slowest={slowest.TotalMilliseconds:F0} ms"));
    }
}
