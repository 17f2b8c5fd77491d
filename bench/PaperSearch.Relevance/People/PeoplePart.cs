using System.Diagnostics;
using System.Globalization;
using PaperSearch.Embedded.People;
using PaperSearch.People;

namespace PaperSearch.Relevance.People;

/// <summary>
/// Hides given names of people whom nobody is taken for, tells the people of their blocks apart, and prints how many of the pairs
/// of papers that are joined are one person's, and how many of the pairs that are one person's are joined.
/// </summary>
internal static class PeoplePart
{
    private static readonly int Blocks = int.Parse(Environment.GetEnvironmentVariable("BLOCKS") ?? "400");

    public static void Run(Bench bench) => bench.Index.Read(snapshot =>
    {
        var weights = Weights();
        var names = new KnownPeople(snapshot.People);
        var drawn = names.Draw(Blocks, bench.Options.Seed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{drawn.Count} blocks, {drawn.Sum(block => block.People)} people, {drawn.Sum(block => block.Papers)} papers of them"));
        if (Environment.GetEnvironmentVariable("TUNE") is { } tune)
        {
            Tune(names, drawn, int.Parse(tune), bench.Options.Seed);
            return 0;
        }
        foreach (var hidden in Enum.GetValues<HiddenNames>())
        {
            var pairs = new PairCounts[drawn.Count];
            var watch = Stopwatch.StartNew();
            Parallel.For(0, pairs.Length, i =>
            {
                var block = names.Hide(drawn[i], hidden, bench.Options.Seed);
                pairs[i] = PairCounts.Of(PersonClusters.Of(block, weights), drawn[i].Truth);
            });
            Print(hidden.ToString(), pairs, drawn);
            foreach (var (block, count) in drawn.Zip(pairs).OrderByDescending(p => p.Second.Wrong).Take(bench.Options.Misses))
                Console.WriteLine($"  {block.Block.Forms[0]}: people={block.People} papers={block.Papers} of {block.Truth.Length} {count}");
            Console.WriteLine($"  {watch.ElapsedMilliseconds} ms");
        }
        return 0;
    });

    private static void Tune(KnownPeople names, List<DrawnBlock> drawn, int tries, int seed)
    {
        var kinds = Enum.GetValues<HiddenNames>();
        var all = kinds.SelectMany(k => drawn.Select(d => names.Hide(d, k, seed))).ToList();
        var random = new Random(seed);
        var properties = typeof(PersonWeights).GetProperties().Where(p => p.PropertyType == typeof(float) && p.Name != "Namesake").ToList();
        var best = (Score: double.MinValue, Weights: Weights()!);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < tries; i++)
        {
            var weights = best.Weights with { };
            if (i > 0)
            {
                foreach (var p in properties.Where(_ => random.Next(properties.Count) < 3))
                {
                    var v = (float)p.GetValue(weights)!;
                    p.SetValue(weights, v * MathF.Exp(((float)random.NextDouble() - .5f) * (p.Name is "FieldBoost" or "PeopleOfField" or "PeoplePerPaper" ? 2f : .6f)));
                }
                if (weights.SameCategory + weights.SameGroup > 0.99)
                    continue;
            }
            var pairs = new PairCounts[all.Count];
            Parallel.For(0, pairs.Length, k => pairs[k] = PairCounts.Of(PersonClusters.Of(all[k], weights), drawn[k % drawn.Count].Truth));
            var score = 0.0;
            var text = "";
            foreach (var part in pairs.Chunk(drawn.Count))
            {
                var sum = part.Aggregate((a, b) => a + b);
                var macroP = part.Where(p => p.Joined > 0).Average(p => p.Precision);
                var macroR = part.Where(p => p.Same > 0).Average(p => p.Recall);
                score += (sum.Recall + macroR) / 2 - 15 * Math.Max(0, 0.983 - sum.Precision) - 15 * Math.Max(0, 0.983 - macroP);
                text += string.Create(CultureInfo.InvariantCulture, $" [P={sum.Precision:F4} R={sum.Recall:F4} mP={macroP:F4} mR={macroR:F4}]");
            }
            if (score > best.Score)
            {
                best = (score, weights);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i} {watch.ElapsedMilliseconds} {score:F4}{text} ") + string.Join(",", properties.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Name}={p.GetValue(weights)}"))));
            }
        }
    }

    private static PersonWeights? Weights()
    {
        var weights = PersonWeights.Default;
        foreach (var pair in (Environment.GetEnvironmentVariable("WEIGHTS") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.Split('=') switch { var parts => (parts[0], parts[1]) };
            typeof(PersonWeights).GetProperty(name)!.SetValue(weights, float.Parse(value, CultureInfo.InvariantCulture));
        }
        return weights;
    }

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
