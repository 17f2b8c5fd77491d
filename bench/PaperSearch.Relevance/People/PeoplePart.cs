using System.Globalization;
using PaperSearch.People;

namespace PaperSearch.Relevance.People;

/// <summary>
/// Hides given names of people whom nobody is taken for, tells the people of their blocks apart, and prints how many of the pairs
/// of papers that are joined are one person's, and how many of the pairs that are one person's are joined.
/// </summary>
internal static class PeoplePart
{
    private const int Blocks = 400;

    public static void Run(Bench bench) => bench.Index.Read(snapshot =>
    {
        var names = new KnownPeople(snapshot.People);
        var drawn = names.Draw(Blocks, bench.Options.Seed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{drawn.Count} blocks, {drawn.Sum(block => block.People)} people, "
            + $"{drawn.Sum(block => block.Papers)} papers of them"));
        foreach (var hidden in Enum.GetValues<HiddenNames>())
        {
            var pairs = new PairCounts[drawn.Count];
            Parallel.For(0, pairs.Length, i =>
            {
                var block = names.Hide(drawn[i], hidden, bench.Options.Seed);
                pairs[i] = PairCounts.Of(PersonClusters.Of(block), drawn[i].Truth);
            });
            Print(hidden.ToString(), pairs, drawn);
            var worst = drawn.Zip(pairs).OrderByDescending(p => p.Second.Same - p.Second.Both).Take(bench.Options.Misses);
            foreach (var (block, count) in worst)
            {
                Console.WriteLine($"  {block.Block.Forms[0]}: people={block.People} papers={block.Papers} of {block.Truth.Length}"
                    + $" apart={count.Same - count.Both} mixed={count.Wrong}");
            }
        }
        return 0;
    });

    private static void Print(string kind, PairCounts[] pairs, List<DrawnBlock> drawn)
    {
        var all = pairs.Aggregate((a, b) => a + b);
        var joined = pairs.Where(p => p.Joined > 0).ToList();
        var same = pairs.Where(p => p.Same > 0).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kind,-12} micro precision={all.Precision:F4} recall={all.Recall:F4}  "
            + $"macro precision={joined.Average(p => p.Precision):F4} recall={same.Average(p => p.Recall):F4} pairs={all.Same}"));
    }
}
