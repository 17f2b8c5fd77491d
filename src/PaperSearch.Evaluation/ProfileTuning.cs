using PaperSearch.Resolving;
using PaperSearch.Text;

namespace PaperSearch.Evaluation;

/// <summary>
/// Fits a profile of ranking to judgments: parameter after parameter takes the value with the best nDCG@10 until none gains any
/// more. What that would gain is measured by cross-validation: each part of the queries by what the others choose.
/// </summary>
public static class ProfileTuning
{
    /// <summary>Fewer queries say nothing.</summary>
    public const int LeastQueries = 30;

    /// <summary>Of fewer queries only great gains show.</summary>
    public const int FewQueries = 100;

    private const int MostFolds = 20;

    /// <summary>The gain whose proof <see cref="TuningReport.QueriesNeeded"/> is about.</summary>
    private const double GainToShow = 0.01;

    /// <summary>The normal quantiles of 5 % two-sided and of 80 %, added.</summary>
    private const double Quantiles = 1.96 + 0.84;

    /// <summary>Parameters that can be fitted: those of words and of papers, which judgments of topics tell about.</summary>
    public static ValueList<string> TunableParameters { get; } = TunedRanges.Parameters.ToValueList();

    /// <summary>Those that are fitted where none are named.</summary>
    public static ValueList<string> DefaultParameters { get; } =
    [
        "k1", "b", "title", "burstiness", "titleMatch", "wholeTitle", "titlePhrase", "abstractPhrase", "typedForm", "nearness",
    ];

    /// <summary>Fits a profile.</summary>
    /// <param name="collections">The judgments; each collection counts the same, however many queries it has.</param>
    /// <param name="options">How; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellation">Stops it; an <see cref="OperationCanceledException"/> follows.</param>
    /// <exception cref="ArgumentException">
    /// A parameter cannot be fitted, there are too few queries, or a number is out of range. The message says what would do.
    /// </exception>
    public static TuningReport Run(
        IReadOnlyList<JudgedCollection> collections, TuningOptions? options = null, IProgress<TuningProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(collections);
        options ??= new TuningOptions();
        Check(options);
        var queries = collections.Sum(collection => collection.QueryCount);
        if (queries < LeastQueries)
        {
            throw new ArgumentException($"Tuning needs {LeastQueries} judged queries at least, better {FewQueries} or more; "
                + $"there are {queries}. Judge more queries, or add collections.", nameof(collections));
        }

        var scores = new ProfileScores(collections, cancellation);
        var folds = FoldsOf(collections, options);
        var (usual, heldOut) = (scores.Of(RankingProfile.Default), new double[queries]);
        for (var fold = 1; fold <= options.Folds; fold++)
        {
            var chosen = Fit(fold, query => folds[query] != fold);
            var measured = scores.Of(chosen);
            for (var i = 0; i < queries; i++)
            {
                if (folds[i] == fold)
                    heldOut[i] = measured[i];
            }
        }
        return Report(scores, options, Fit(0, _ => true), usual, heldOut);

        RankingProfile Fit(int fold, Func<int, bool> isFittedTo) => CoordinateSearch.Run(
            scores, options.Parameters, isFittedTo,
            parameter => progress?.Report(new TuningProgress(fold, options.Folds, parameter, scores.Count)));
    }

    private static TuningReport Report(
        ProfileScores scores, TuningOptions options, RankingProfile profile, double[] usual, double[] heldOut)
    {
        double[] Weighted(double[] values) => [.. values.Select((value, i) => value * scores.Weights[i])];
        var gains = heldOut.Zip(usual, (ours, theirs) => ours - theirs).ToArray();
        var spread = Weighted(gains);
        var mean = spread.Average();
        var variance = spread.Sum(gain => (gain - mean) * (gain - mean)) / (spread.Length - 1);
        var rows = new List<TunedCollection>();
        var from = 0;
        foreach (var collection in scores.Collections)
        {
            var (first, count) = (from, collection.QueryCount);
            rows.Add(new TunedCollection(
                collection.Name, count, usual.Skip(first).Take(count).Average(), heldOut.Skip(first).Take(count).Average()));
            from += count;
        }
        return new TuningReport(
            profile, rows.ToValueList(), Significance.PairedRandomization(Weighted(heldOut), Weighted(usual), seed: options.Seed))
        {
            Better = gains.Count(gain => gain > 0),
            Worse = gains.Count(gain => gain < 0),
            LoseMuch = gains.Count(gain => gain < -EvaluationComparison.Much),
            QueriesNeeded = (int)Math.Ceiling(Quantiles * Quantiles * variance / (GainToShow * GainToShow)),
            Tried = scores.Count,
            Folds = options.Folds,
            Seed = options.Seed,
        };
    }

    /// <summary>The part of each query, from 1 on: those of each collection are dealt out in a random order.</summary>
    private static int[] FoldsOf(IReadOnlyList<JudgedCollection> collections, TuningOptions options)
    {
        var random = new Random(options.Seed);
        var folds = new List<int>();
        foreach (var collection in collections)
        {
            var dealt = Enumerable.Range(0, collection.QueryCount).Select(i => 1 + i % options.Folds).ToArray();
            random.Shuffle(dealt);
            folds.AddRange(dealt);
        }
        return [.. folds];
    }

    private static void Check(TuningOptions options)
    {
        if (options.Folds is < 2 or > MostFolds)
            throw new ArgumentOutOfRangeException(nameof(options), options.Folds, $"Folds must be 2 to {MostFolds}.");
        if (options.Parameters.Count == 0)
            throw new ArgumentException("Name a parameter to fit.", nameof(options));
        foreach (var parameter in options.Parameters.Where(parameter => !TunableParameters.Contains(parameter)))
        {
            var meant = NearestName.Of(parameter, TunableParameters) is { } nearest ? $" Was '{nearest}' meant?" : "";
            throw new ArgumentException($"There is no parameter '{parameter}' to fit.{meant} "
                + $"Parameters are: {string.Join(", ", TunableParameters)}.", nameof(options));
        }
    }
}
