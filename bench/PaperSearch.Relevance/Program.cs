using System.Diagnostics;
using PaperSearch;
using PaperSearch.Relevance;

// Every figure of how good the search is, from a corpus and judged collections. Prints figures; misses of a target fail nothing.
try
{
    var options = RelevanceOptions.Parse(args);
    using var bench = new Bench(options);
    foreach (var part in RelevancePart.All.Where(part => options.Only.Count == 0 || options.Only.Contains(part.Name)))
    {
        Console.WriteLine($"== {part.Name} (seed {options.Seed})");
        if (bench.Missing(part) is { } missing)
        {
            Console.WriteLine($"skipped: {missing}");
            continue;
        }
        bench.Prepare(part);
        var watch = Stopwatch.StartNew();
        part.Run(bench);
        Console.WriteLine($"{part.Name} took {watch.Elapsed.TotalSeconds:F0} s");
    }
    return 0;
}
catch (UsageException e)
{
    Console.Error.WriteLine(e.Message);
    Console.Error.WriteLine(RelevanceOptions.Usage);
    return 2;
}
catch (PaperSearchException e)
{
    Console.Error.WriteLine(e.Message);
    return 3;
}
