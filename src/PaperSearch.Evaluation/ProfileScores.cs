using PaperSearch.Resolving;

namespace PaperSearch.Evaluation;

/// <summary>What profiles score on the queries of some collections; each is searched with once. For one thread.</summary>
internal sealed class ProfileScores
{
    private readonly Dictionary<RankingProfile, double[]> known = [];
    private readonly CancellationToken cancellation;

    /// <param name="collections">The collections.</param>
    /// <param name="cancellation">Stops the searches.</param>
    public ProfileScores(IReadOnlyList<JudgedCollection> collections, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        Collections = collections;
        var each = collections.Sum(collection => collection.QueryCount) / (double)collections.Count;
        Weights = [.. collections.SelectMany(c => Enumerable.Repeat(each / c.QueryCount, c.QueryCount))];
    }

    public IReadOnlyList<JudgedCollection> Collections { get; }

    /// <summary>What each query counts for: 1 on average, the same in all for each collection.</summary>
    public double[] Weights { get; }

    /// <summary>How many profiles were searched with.</summary>
    public int Count => known.Count;

    /// <summary>nDCG@10 of the queries of all collections, one after the other.</summary>
    public double[] Of(RankingProfile profile)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!known.TryGetValue(profile, out var scores))
            known.Add(profile, scores = [.. Collections.SelectMany(collection => collection.Ndcg(profile, cancellation))]);
        return scores;
    }

    /// <summary>The weighted mean over some queries.</summary>
    public double Mean(RankingProfile profile, Func<int, bool> counts)
    {
        var (sum, weights, scores) = (0.0, 0.0, Of(profile));
        for (var i = 0; i < scores.Length; i++)
        {
            if (!counts(i))
                continue;
            sum += Weights[i] * scores[i];
            weights += Weights[i];
        }
        return weights == 0 ? 0 : sum / weights;
    }
}
