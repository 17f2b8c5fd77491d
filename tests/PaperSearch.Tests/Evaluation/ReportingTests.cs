using PaperSearch.Evaluation;

namespace PaperSearch.Tests.Evaluation;

public sealed class ReportingTests
{
    [Fact]
    public void Report_is_one_document_with_metrics_in_order()
    {
        var report = new EvaluationReport("adi", 82, 35, new RankingMetrics(0.5, 0.25, 1, 0.125, 0.75).ByName());

        Assert.Equal(
            """
            {"collection":"adi","papers":82,"queries":35,
            "metrics":{"ndcg@10":0.5,"map":0.25,"mrr@10":1,"p@10":0.125,"r@100":0.75}}
            """.ReplaceLineEndings(""),
            report.ToJson());
    }

    [Fact]
    public void Run_file_keeps_the_order_of_equal_scores()
    {
        using var writer = new StringWriter();

        TrecRun.Write(writer, "q1", [("a", 2), ("b", 2), ("c", 1.5), ("d e", 1.5)]);

        var lines = writer.ToString().Split('\n');
        Assert.Equal("q1 Q0 a 1 2 papersearch", lines[0]);
        Assert.Equal("q1 Q0 b 2 1.9999999 papersearch", lines[1]);
        Assert.Equal("q1 Q0 c 3 1.5 papersearch", lines[2]);
        Assert.StartsWith("q1 Q0 d_e 4 1.49999", lines[3], StringComparison.Ordinal);
        Assert.Equal("", lines[4]);
    }

    [Fact]
    public void Ids_with_blanks_are_known_again_in_a_run_file()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var writer = new StreamWriter(path))
                TrecRun.Write(writer, "query 1", [("d e", 2), ("d_f", 1)]);
            var read = TrecRun.Read(path, ["query 1", "d e", "d_f", "other"]);
            Assert.Equal(["d e", "d_f"], read["query 1"]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Equal_rankings_differ_by_chance_certainly() =>
        Assert.Equal(1, Significance.PairedRandomization([0.1, 0.2], [0.1, 0.2], rounds: 100));

    [Fact]
    public void Five_equal_gains_are_chance_once_in_sixteen()
    {
        // Of the 32 assignments of signs the two with all signs equal lie as far apart.
        double[] worse = [0.1, 0.1, 0.1, 0.1, 0.1];
        double[] better = [0.3, 0.3, 0.3, 0.3, 0.3];

        Assert.Equal(2 / 32.0, Significance.PairedRandomization(worse, better, rounds: 20_000, seed: 7), 0.01);
    }
}
