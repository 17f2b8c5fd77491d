using System.Globalization;
using PaperSearch.Evaluation;
using PaperSearch.Relevance.Asking;

namespace PaperSearch.Relevance.Collections;

/// <summary>
/// The usual measures of the ranking on judged collections. Of two rankings it tells whether their difference can be chance, and
/// how many queries are much worse by either.
/// </summary>
internal static class CollectionsPart
{
    private const int Permutations = 10_000;
    private const double MuchWorse = .1;
    private const double MostMuchWorse = .08;

    // Those the project is measured by; others in the folder come behind them.
    private static readonly string[] usual = ["adi", "cf", "cisi", "cranfield", "scifact-train"];

    public static void Run(Bench bench)
    {
        var folders = Directory.EnumerateDirectories(bench.Options.Collections).Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal);
        foreach (var name in usual.Union(folders))
        {
            var folder = Path.Combine(bench.Options.Collections, name);
            if (File.Exists(Path.Combine(folder, "qrels.tsv")))
                Measure(bench, name, folder);
            else
                Console.WriteLine($"{name}: skipped, there is no file {Path.Combine(folder, "qrels.tsv")}");
        }
    }

    private static void Measure(Bench bench, string name, string folder)
    {
        var reports = bench.Options.Rankings
            .Select(ranking => CollectionEvaluation.Run(folder, new EvaluationOptions { Ranking = ranking.Profile })).ToList();
        Console.WriteLine($"{name}: {reports[0].Papers} papers, {reports[0].Queries} queries");
        foreach (var (ranking, report) in bench.Options.Rankings.Zip(reports))
            Print(ranking.Label, report.Metrics.Select(metric => $"{metric.Key} {Figure(metric.Value, "0.0000")}"));
        if (reports is [var usualReport, var other])
            Compare(bench, folder, usualReport, other);
    }

    private static void Compare(Bench bench, string folder, EvaluationReport usualReport, EvaluationReport otherReport)
    {
        var before = usualReport.PerQuery.Values.ToList();
        var after = usualReport.PerQuery.Keys.Select(id => otherReport.PerQuery[id]).ToList();
        Print("difference", usualReport.Metrics.Select(metric =>
            $"{metric.Key} {Figure(otherReport.Metrics[metric.Key] - metric.Value, "+0.0000;-0.0000")}"));
        Print("p, randomized", usualReport.Metrics.Keys.Select(metric =>
            $"{metric} {Figure(P(metric), "0.0000")}"));
        var texts = Queries.Read(Path.Combine(folder, "queries.jsonl")).ToDictionary(query => query.Id, query => query.Text);
        var changes = usualReport.PerQuery.Keys
            .Select((id, i) => (Text: texts[id], Before: before[i].NdcgAt10, After: after[i].NdcgAt10)).ToList();
        var (first, second) = (bench.Options.Rankings[0].Label, bench.Options.Rankings[1].Label);
        PrintWorse(second, first, changes);
        PrintWorse(first, second, changes.ConvertAll(change => (change.Text, Before: change.After, After: change.Before)));

        double P(string metric) => Significance.PairedRandomization(
            before.ConvertAll(query => query.ByName()[metric]), after.ConvertAll(query => query.ByName()[metric]),
            Permutations, bench.Options.Seed);

        void PrintWorse(string ranking, string than, List<(string Text, double Before, double After)> queries)
        {
            var better = queries.Count(query => query.After > query.Before);
            var worse = queries.Count(query => query.After < query.Before);
            var much = queries.Where(query => query.Before - query.After > MuchWorse)
                .OrderByDescending(query => query.Before - query.After).ToList();
            var share = (double)much.Count / queries.Count;
            Console.WriteLine($"  {ranking}: {better} queries better than {than}, {worse} worse, {much.Count} by more than "
                + $"{Figure(MuchWorse, ".0")} nDCG@10 ({Figure(100 * share, "0.0")} %, target at most "
                + $"{Figure(100 * MostMuchWorse, "0")} %: {(share <= MostMuchWorse ? "met" : "missed")})");
            foreach (var query in much.Take(bench.Options.Misses))
            {
                Console.WriteLine($"      {Figure(query.Before, "0.000")} to {Figure(query.After, "0.000")}  "
                    + Figures.Shortened(query.Text));
            }
        }
    }

    private static void Print(string label, IEnumerable<string> figures) =>
        Console.WriteLine($"  {label,-24} {string.Join("  ", figures)}");

    private static string Figure(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
