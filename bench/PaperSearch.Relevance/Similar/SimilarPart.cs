using System.Diagnostics;
using System.Globalization;
using PaperSearch.Evaluation;
using PaperSearch.Searching;

namespace PaperSearch.Relevance.Similar;

/// <summary>
/// Papers that resemble another, on the judged collections: papers that are relevant to one query are alike, so each of some of
/// them must find the others. Beside it what a search for the paper's whole text finds. On the corpus the time it takes.
/// </summary>
internal static class SimilarPart
{
    private const int ExamplesOfQuery = 3;
    private const int FewestOthers = 2;
    private const int Depth = 100;
    private const int Timed = 1_000;

    /// <summary>The judged collections.</summary>
    public static void InCollections(Bench bench)
    {
        foreach (var folder in Directory.EnumerateDirectories(bench.Options.Collections).Order(StringComparer.Ordinal))
        {
            if (File.Exists(Path.Combine(folder, "qrels.tsv")))
                Measure(bench, folder);
        }
    }

    /// <summary>How long papers of the corpus take.</summary>
    public static void InCorpus(Bench bench)
    {
        var papers = bench.Draw(Timed).ConvertAll(paper => PaperId.Parse(paper.Id));
        // What is learned once is no part of a request's time.
        bench.Index.Similar(papers[0]);
        Time("first time", bench.Index, papers);
        Time("again, all read", bench.Index, papers);
    }

    private static void Time(string label, PaperIndex index, List<PaperId> papers)
    {
        var times = papers.ConvertAll(paper =>
        {
            var start = Stopwatch.GetTimestamp();
            index.Similar(paper);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });
        times.Sort();
        Print(label, [("p50 ms", At(.5)), ("p95 ms", At(.95)), ("p99 ms", At(.99)), ("most ms", times[^1])]);

        double At(double share) => times[(int)(share * (times.Count - 1))];
    }

    private static void Measure(Bench bench, string folder)
    {
        var examples = Examples(folder, bench.Options.Seed);
        if (examples.Count == 0)
        {
            Console.WriteLine($"{Path.GetFileName(folder)}: skipped, no query has {FewestOthers + 1} relevant papers");
            return;
        }
        var temporary = Directory.CreateTempSubdirectory("papersearch-relevance-");
        try
        {
            using var index = PaperIndex.Open(Path.Combine(temporary.FullName, "index"));
            var corpus = Path.Combine(folder, "corpus.jsonl");
            index.ImportAsync(corpus, new ImportOptions { Format = "jsonl" }).GetAwaiter().GetResult();
            Console.WriteLine($"{Path.GetFileName(folder)}: {index.Info().Papers} papers, {examples.Count} examples");
            Print("similar papers", examples, example => Similar(index, example));
            Print("search for the text", examples, example => Search(index, example));
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    /// <summary>Some relevant papers of each query with the others, drawn by the seed.</summary>
    private static List<(PaperId Paper, Dictionary<string, int> Others)> Examples(string folder, int seed)
    {
        var random = new Random(seed);
        var judged = File.ReadLines(Path.Combine(folder, "qrels.tsv")).Select(line => line.Split('\t'))
            .Select(row => (Query: row[0], Paper: PaperId.Parse(row[1]), Grade: int.Parse(row[2], CultureInfo.InvariantCulture)))
            .Where(row => row.Grade > 0).GroupBy(row => row.Query).Where(rows => rows.Count() > FewestOthers);
        var examples = new List<(PaperId, Dictionary<string, int>)>();
        foreach (var rows in judged)
        {
            foreach (var example in rows.OrderBy(_ => random.Next()).Take(ExamplesOfQuery))
            {
                examples.Add((example.Paper, rows.Where(row => row.Paper != example.Paper)
                    .DistinctBy(row => row.Paper).ToDictionary(row => row.Paper.Value, row => row.Grade)));
            }
        }
        return examples;
    }

    private static List<string> Similar(PaperIndex index, PaperId example)
    {
        var page = index.Similar(new SimilarRequest { Paper = example, Size = Depth });
        return page is null ? [] : [.. page.Papers.Select(paper => paper.Paper.Id.Value)];
    }

    private static List<string> Search(PaperIndex index, PaperId example)
    {
        if (index.Get(example) is not { } paper)
            return [];
        var text = $"{paper.Title} {paper.Abstract}";
        var page = index.Search(new SearchRequest { Query = text, Size = Depth + 1, Highlight = false });
        return [.. page.Hits.Select(hit => hit.Paper.Id.Value).Where(id => id != example.Value)];
    }

    private static void Print(
        string label, List<(PaperId Paper, Dictionary<string, int> Others)> examples, Func<PaperId, List<string>> find)
    {
        var mean = RankingMetrics.Mean(examples.ConvertAll(example => RankingMetrics.Of(find(example.Paper), example.Others)));
        Print(label, mean.ByName().Select(metric => (metric.Key, metric.Value)), "0.0000");
    }

    private static void Print(string label, IEnumerable<(string Name, double Value)> figures, string format = "0.0") =>
        Console.WriteLine($"  {label,-24} " + string.Join("  ", figures.Select(
            figure => $"{figure.Name} {figure.Value.ToString(format, CultureInfo.InvariantCulture)}")));
}
