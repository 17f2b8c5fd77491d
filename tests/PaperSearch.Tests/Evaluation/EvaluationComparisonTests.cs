using PaperSearch.Evaluation;
using PaperSearch.Resolving;

namespace PaperSearch.Tests.Evaluation;

public sealed class EvaluationComparisonTests : IDisposable
{
    private static readonly RankingProfile abstracts = new() { Title = 0.1f, TitleMatch = 0, WholeTitle = 0 };

    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Profiles_are_compared_query_by_query()
    {
        using var collection = Open(8, i => i < 2);

        var comparison = Compare(collection, abstracts);

        // Two lose the first place, six gain it.
        var second = 1 / Math.Log2(3);
        Assert.Equal((6, 2, 0, 2), (comparison.Better, comparison.Worse, comparison.Same, comparison.LoseMuch));
        var ndcg = comparison.Metrics["ndcg@10"];
        Assert.Equal((2 * second + 6) / 8, ndcg.Value, 1e-12);
        Assert.Equal((2 + 6 * second) / 8, ndcg.Against, 1e-12);
        Assert.Equal(4 * (1 - second) / 8, ndcg.Difference, 1e-12);
        // 74 of the 256 assignments of eight signs have six or more on one side.
        Assert.Equal(74 / 256.0, ndcg.P, 0.01);
        Assert.Equal("q0", comparison.PerQuery.MinBy(query => query.Difference)!.Id);
        Assert.Contains("\"perQuery\":[{\"id\":\"q0\"", comparison.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Same_profiles_do_not_differ()
    {
        using var collection = Open(5, _ => true);

        var comparison = Compare(collection, RankingProfile.Default);

        Assert.Equal((0, 0, 5, 0), (comparison.Better, comparison.Worse, comparison.Same, comparison.LoseMuch));
        Assert.All(comparison.Metrics.Values, metric => Assert.Equal((0, 1), (metric.Difference, metric.P)));
    }

    [Fact]
    public void Run_that_was_written_is_measured_as_what_wrote_it()
    {
        using var collection = Open(5, i => i < 3);
        var run = Path.Combine(folder, "run.txt");
        var report = collection.Evaluate(
            new EvaluationOptions { RunFile = run }, TestContext.Current.CancellationToken);

        Assert.Equal(report.ToJson(), collection.EvaluateRun(run).ToJson());

        // A query that a run lacks found nothing.
        File.WriteAllText(run, "q0 Q0 t0 1 2.5 other\n");
        Assert.Equal(0.2, collection.EvaluateRun(run).Metrics["ndcg@10"], 1e-12);
    }

    [Theory]
    [InlineData("q0 Q0 t0 1\n", "line 1")]
    [InlineData("q0 Q0 t0 first 2.5 x\n", "expected a line of a TREC run")]
    [InlineData("other Q0 t0 1 2.5 x\n", "none of the queries")]
    [InlineData("", "none of the queries")]
    public void File_that_is_no_run_of_the_collection_is_refused(string text, string reason)
    {
        using var collection = Open(2, _ => true);
        var run = Path.Combine(folder, "run.txt");
        File.WriteAllText(run, text);

        var error = Assert.Throws<PaperSearchException>(() => collection.EvaluateRun(run));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    private static EvaluationComparison Compare(JudgedCollection collection, RankingProfile ranking) => EvaluationComparison.Of(
        collection,
        collection.Evaluate(new EvaluationOptions { Ranking = ranking }, TestContext.Current.CancellationToken),
        collection.Evaluate(null, TestContext.Current.CancellationToken));

    private JudgedCollection Open(int queries, Func<int, bool> isInTitle) => JudgedCollection.Open(
        TemporaryCollection.Write(Path.Combine(folder, Guid.NewGuid().ToString("N")), queries, isInTitle),
        TestContext.Current.CancellationToken);
}
