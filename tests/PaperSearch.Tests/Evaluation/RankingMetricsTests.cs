using PaperSearch.Evaluation;

namespace PaperSearch.Tests.Evaluation;

public sealed class RankingMetricsTests
{
    private static readonly Dictionary<string, int> grades = new()
    {
        ["a"] = 3,
        ["b"] = 1,
        ["c"] = 2,
        ["d"] = 0,
        ["missing"] = 1,
    };

    [Fact]
    public void Graded_ranking_gives_the_values_computed_by_hand()
    {
        // Found at 2 (grade 3) and 4 (grade 2); relevant are a, b, c, missing.
        var metrics = RankingMetrics.Of(["x", "a", "d", "c"], grades);

        // 3/log2(3) + 2/log2(5) = 1.8927893 + 0.8613531; ideal 3/1 + 2/log2(3) + 1/2 + 1/log2(5) = 5.1925360
        Assert.Equal(0.530404, metrics.NdcgAt10, 1e-6);
        Assert.Equal((1 / 2.0 + 2 / 4.0) / 4, metrics.AveragePrecision, 1e-12);
        Assert.Equal(0.5, metrics.ReciprocalRankAt10, 1e-12);
        Assert.Equal(0.2, metrics.PrecisionAt10, 1e-12);
        Assert.Equal(0.5, metrics.RecallAt100, 1e-12);
    }

    [Fact]
    public void Ideal_ranking_has_nDCG_1()
    {
        var metrics = RankingMetrics.Of(["a", "c", "b", "missing", "d"], grades);

        Assert.Equal(1, metrics.NdcgAt10, 1e-12);
        Assert.Equal(1, metrics.AveragePrecision, 1e-12);
    }

    [Fact]
    public void Relevant_paper_at_11_counts_for_MAP_and_recall_only()
    {
        var ranking = Enumerable.Range(0, 10).Select(i => $"x{i}").Append("a").ToArray();

        var metrics = RankingMetrics.Of(ranking, new Dictionary<string, int> { ["a"] = 1 });

        Assert.Equal(new RankingMetrics(0, 1 / 11.0, 0, 0, 1), metrics);
    }

    [Fact]
    public void Relevant_paper_at_101_counts_for_MAP_only()
    {
        var ranking = Enumerable.Range(0, 100).Select(i => $"x{i}").Append("a").ToArray();

        var metrics = RankingMetrics.Of(ranking, new Dictionary<string, int> { ["a"] = 1 });

        Assert.Equal(new RankingMetrics(0, 1 / 101.0, 0, 0, 0), metrics);
    }

    [Fact]
    public void Negative_grade_gains_nothing()
    {
        var metrics = RankingMetrics.Of(["spam", "a"], new Dictionary<string, int> { ["spam"] = -2, ["a"] = 1 });

        Assert.Equal(1 / Math.Log2(3), metrics.NdcgAt10, 1e-12);
        Assert.Equal(0.5, metrics.ReciprocalRankAt10, 1e-12);
    }

    [Fact]
    public void Query_without_a_relevant_paper_is_refused() =>
        Assert.Throws<ArgumentException>(() => RankingMetrics.Of(["a"], new Dictionary<string, int> { ["a"] = 0 }));

    [Fact]
    public void Mean_is_over_queries_and_names_stand_in_order()
    {
        var mean = RankingMetrics.Mean([new(1, 0.5, 1, 0.1, 1), new(0, 0, 0, 0, 0)]);

        Assert.Equal(
            [("ndcg@10", 0.5), ("map", 0.25), ("mrr@10", 0.5), ("p@10", 0.05), ("r@100", 0.5)],
            mean.ByName().Select(pair => (pair.Key, pair.Value)));
    }
}
