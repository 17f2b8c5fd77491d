using System.Text.Json.Nodes;
using PaperSearch.Evaluation;
using PaperSearch.Resolving;

namespace PaperSearch.Tests.Evaluation;

public sealed class CollectionEvaluationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Small_collection_gives_the_values_computed_by_hand()
    {
        File.WriteAllText(Path.Combine(folder, "corpus.jsonl"), """
            {"_id": "d1", "title": "Zebra", "text": "stripes of animals"}
            {"_id": "d2", "title": "Quantum gravity", "text": "loops and strings"}
            {"_id": "d3", "title": "Cooking", "text": "soups"}
            """);
        File.WriteAllText(Path.Combine(folder, "queries.jsonl"), """
            {"_id": "q1", "text": "zebra"}
            {"_id": "q2", "text": "gravity"}
            {"_id": "unjudged", "text": "soups"}
            """);
        File.WriteAllText(Path.Combine(folder, "qrels.tsv"), "query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td2\t1\nq2\td3\t1\n");
        var run = Path.Combine(folder, "run.txt");

        var report = CollectionEvaluation.Run(folder, new EvaluationOptions { RunFile = run },
            TestContext.Current.CancellationToken);

        Assert.Equal((3, 2), (report.Papers, report.Queries));
        Assert.Equal((1 + 1 / (1 + 1 / Math.Log2(3))) / 2, report.Metrics["ndcg@10"], 1e-12);
        Assert.Equal(0.75, report.Metrics["map"], 1e-12);
        Assert.Equal(1, report.Metrics["mrr@10"], 1e-12);
        Assert.Equal(0.1, report.Metrics["p@10"], 1e-12);
        Assert.Equal(0.75, report.Metrics["r@100"], 1e-12);
        Assert.Equal(["q1 Q0 d1 1", "q2 Q0 d2 1"], File.ReadLines(run).Select(line => string.Join(' ', line.Split(' ').Take(4))));
    }

    [Fact]
    public void Ranking_of_the_options_ranks()
    {
        File.WriteAllText(Path.Combine(folder, "corpus.jsonl"), """
            {"_id": "d1", "title": "Zebra stripes", "text": "animals of the plains"}
            {"_id": "d2", "title": "Animals of the plains", "text": "zebra and zebra"}
            """);
        File.WriteAllText(Path.Combine(folder, "queries.jsonl"), """{"_id": "q", "text": "zebra"}""");
        File.WriteAllText(Path.Combine(folder, "qrels.tsv"), "q\td2\t1\n");

        Assert.Equal(0.5, ReciprocalRank(RankingProfile.Default with { Title = 9 }));
        Assert.Equal(1, ReciprocalRank(RankingProfile.Default with { Title = 0, TitleMatch = 0, WholeTitle = 0 }));

        double ReciprocalRank(RankingProfile ranking) => CollectionEvaluation.Run(
            folder, new EvaluationOptions { Ranking = ranking }, TestContext.Current.CancellationToken).Metrics["mrr@10"];
    }

    [Theory]
    [Trait("speed", "slow")]
    [InlineData("adi")]
    [InlineData("cf")]
    [InlineData("cisi")]
    public void Capitals_of_queries_and_papers_change_no_figure_by_more_than_a_hundredth(string collection)
    {
        var path = Path.Combine(Architecture.Repository.Root, "..", "shared", "data", "collections", collection);
        Assert.SkipUnless(Directory.Exists(path), $"The judged collection {collection} is not on this machine.");
        // Each query twice, as it is written and in capitals, so that one index answers both.
        var queries = File.ReadLines(Path.Combine(path, "queries.jsonl")).ToList();
        File.WriteAllLines(Path.Combine(folder, "queries.jsonl"),
            queries.Concat(queries.Select(line => InCapitals(line, "capitals-"))));
        var judgments = File.ReadLines(Path.Combine(path, "qrels.tsv"))
            .Where(line => !line.StartsWith("query-id", StringComparison.Ordinal)).ToList();
        File.WriteAllLines(
            Path.Combine(folder, "qrels.tsv"), judgments.Concat(judgments.Select(line => "capitals-" + line)));
        var papers = File.ReadLines(Path.Combine(path, "corpus.jsonl")).ToList();

        var (asWritten, queriesInCapitals) = Measure(papers);
        var (papersInCapitals, bothInCapitals) = Measure(papers.Select(line => InCapitals(line)));

        foreach (var ndcg in (double[])[queriesInCapitals, papersInCapitals, bothInCapitals])
            Assert.InRange(ndcg, asWritten - 0.01, asWritten + 0.01);

        (double Queries, double InCapitals) Measure(IEnumerable<string> corpus)
        {
            File.WriteAllLines(Path.Combine(folder, "corpus.jsonl"), corpus);
            var report = CollectionEvaluation.Run(folder, cancellation: TestContext.Current.CancellationToken);
            var halves = report.PerQuery.ToLookup(
                query => query.Key.StartsWith("capitals-", StringComparison.Ordinal), query => query.Value.NdcgAt10);
            Assert.Equal(halves[true].Count(), halves[false].Count());
            return (halves[false].Average(), halves[true].Average());
        }
    }

    private static string InCapitals(string record, string before = "")
    {
        var fields = JsonNode.Parse(record)!.AsObject();
        var id = fields.ContainsKey("_id") ? "_id" : "id";
        fields[id] = before + fields[id];
        foreach (var name in new[] { "title", "abstract", "text" })
        {
            if (fields[name] is { } text)
                fields[name] = text.GetValue<string>().ToUpperInvariant();
        }
        return fields.ToJsonString();
    }

    /// <summary>The figures are those of BM25F with the same parameters, before titles counted as titles.</summary>
    [Theory]
    [Trait("speed", "slow")]
    [InlineData("adi", 0.4920, 0.4255, 0.6341, 0.2114, 0.9103)]
    [InlineData("cisi", 0.3972, 0.2227, 0.6080, 0.3711, 0.4398)]
    [InlineData("cf", 0.4783, 0.2763, 0.8652, 0.4790, 0.4430)]
    [InlineData("cranfield", 0.5340, 0.4306, 0.8223, 0.3107, 0.7612)]
    [InlineData("scifact-train", 0.6967, 0.6629, 0.6674, 0.0902, 0.9252)]
    public void Default_ranking_is_in_no_figure_below_BM25F(
        string collection, double ndcg, double map, double mrr, double precision, double recall)
    {
        var path = Path.Combine(Architecture.Repository.Root, "..", "shared", "data", "collections", collection);
        Assert.SkipUnless(Directory.Exists(path), $"The judged collection {collection} is not on this machine.");

        var report = CollectionEvaluation.Run(path, cancellation: TestContext.Current.CancellationToken);

        var floors = new[] { ("ndcg@10", ndcg), ("map", map), ("mrr@10", mrr), ("p@10", precision), ("r@100", recall) };
        foreach (var (metric, floor) in floors)
            Assert.True(Math.Round(report.Metrics[metric], 4) >= floor, $"{report.ToJson()} is below {metric} {floor}");
    }
}
