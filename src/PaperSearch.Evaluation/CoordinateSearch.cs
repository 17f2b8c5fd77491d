using PaperSearch.Resolving;

namespace PaperSearch.Evaluation;

/// <summary>
/// Looks for the best profile by one parameter at a time, from the default on (Metzler and Croft, "Linear feature-based models
/// for information retrieval", Information Retrieval 10(3), 2007): few searches, and values that nothing speaks against stay.
/// </summary>
internal static class CoordinateSearch
{
    private const int MostPasses = 3;

    /// <summary>Less is not worth another value than the default.</summary>
    private const double LeastGain = 0.0005;

    /// <summary>The best profile for some queries.</summary>
    /// <param name="scores">Measures profiles.</param>
    /// <param name="parameters">The parameters to fit.</param>
    /// <param name="isFittedTo">Whether a query counts.</param>
    /// <param name="begin">Is told of each parameter before it is looked at.</param>
    public static RankingProfile Run(
        ProfileScores scores, ValueList<string> parameters, Func<int, bool> isFittedTo, Action<string> begin)
    {
        var best = RankingProfile.Default;
        var score = scores.Mean(best, isFittedTo);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var before = score;
            foreach (var parameter in parameters)
            {
                begin(parameter);
                var from = best;
                foreach (var value in TunedRanges.Of(parameter))
                {
                    var tried = RankingProfileFile.With(from, parameter, value);
                    var reached = scores.Mean(tried, isFittedTo);
                    if (reached > score + LeastGain)
                        (best, score) = (tried, reached);
                }
            }
            if (score <= before)
                break;
        }
        return best;
    }
}
