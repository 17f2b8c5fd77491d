using PaperSearch.Evaluation;
using PaperSearch.Resolving;

namespace PaperSearch.Tests.Evaluation;

public sealed class ProfileTuningTests : IDisposable
{
    private static readonly TuningOptions titleOnly = new() { Parameters = ["title", "titleMatch", "wholeTitle"], Folds = 4 };

    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Gain_that_is_there_is_found_on_queries_left_out()
    {
        using var collection = Open(40, _ => false);

        var report = ProfileTuning.Run([collection], titleOnly, null, TestContext.Current.CancellationToken);

        Assert.True(report.IsGain, report.ToJson());
        Assert.InRange(report.P, 0, 0.001);
        var row = Assert.Single(report.Collections);
        Assert.Equal(40, row.Queries);
        Assert.Equal(1 / Math.Log2(3), row.Default, 1e-12);
        Assert.Equal(1, row.HeldOut, 1e-12);
        Assert.Equal((40, 0, 0), (report.Better, report.Worse, report.LoseMuch));
        Assert.NotEqual(RankingProfile.Default, report.Profile);
        Assert.Equal(1, collection.Evaluate(new EvaluationOptions { Ranking = report.Profile }).Metrics["ndcg@10"], 1e-12);
    }

    [Fact]
    public void Judgments_by_chance_keep_the_default()
    {
        // What is right for one half is wrong for the other.
        using var collection = Open(60, i => i % 2 == 0);

        var report = ProfileTuning.Run([collection], titleOnly, null, TestContext.Current.CancellationToken);

        Assert.False(report.IsGain, report.ToJson());
    }

    [Fact]
    public void Same_seed_gives_the_same_answer_and_collections_count_the_same()
    {
        using var one = Open(31, i => i % 3 == 0);
        using var other = Open(40, _ => true);

        var reports = Enumerable.Range(0, 2).Select(_ =>
            ProfileTuning.Run([one, other], titleOnly with { Seed = 7 }, null, TestContext.Current.CancellationToken)).ToList();

        Assert.Equal(reports[0].ToJson(), reports[1].ToJson());
        Assert.Equal(reports[0].Collections.Average(row => row.Gain), reports[0].Gain, 1e-12);
    }

    [Fact]
    public void Too_few_queries_are_refused_with_how_many_are_needed()
    {
        using var collection = Open(29, _ => true);

        var error = Assert.Throws<ArgumentException>(() => ProfileTuning.Run([collection], titleOnly));

        Assert.Contains("needs 30 judged queries at least", error.Message, StringComparison.Ordinal);
        Assert.Contains("there are 29", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameter_that_cannot_be_fitted_is_named_with_the_nearest()
    {
        var error = Assert.Throws<ArgumentException>(
            () => ProfileTuning.Run([], new TuningOptions { Parameters = ["titel"] }));

        Assert.Contains("'titel' to fit. Was 'title' meant?", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => ProfileTuning.Run([], new TuningOptions { Folds = 1 }));
    }

    [Fact]
    public void Every_parameter_that_can_be_fitted_is_one_of_profiles_and_its_values_are_allowed()
    {
        foreach (var parameter in ProfileTuning.TunableParameters)
        {
            foreach (var value in TunedRanges.Of(parameter))
                Assert.Equal(value, RankingProfileFile.Value(RankingProfileFile.With(new(), parameter, value), parameter), 1e-6);
        }
        Assert.Subset(ProfileTuning.TunableParameters.ToHashSet(), ProfileTuning.DefaultParameters.ToHashSet());
    }

    [Fact]
    public void Cancelled_tuning_stops()
    {
        using var collection = Open(40, _ => false);
        using var cancellation = new CancellationTokenSource();
        var progress = new Cancelling(cancellation);

        Assert.ThrowsAny<OperationCanceledException>(
            () => ProfileTuning.Run([collection], titleOnly, progress, cancellation.Token));
    }

    private JudgedCollection Open(int queries, Func<int, bool> isInTitle) => JudgedCollection.Open(
        TemporaryCollection.Write(Path.Combine(folder, Guid.NewGuid().ToString("N")), queries, isInTitle),
        TestContext.Current.CancellationToken);

    private sealed class Cancelling(CancellationTokenSource source) : IProgress<TuningProgress>
    {
        public void Report(TuningProgress value)
        {
            if (value.Fold == 2)
                source.Cancel();
        }
    }
}
