using PaperSearch.Resolving;

namespace PaperSearch.Embedded.Matching;

/// <summary>The signals there are, in the order in which they are added: what is dear to compute is the last.</summary>
internal static class ScoreSignals
{
    private static readonly Func<WordsClause, RankingProfile, float, ScoreSignal?>[] all =
    [
        (clause, profile, _) => TitleMatch.Of(clause, profile),
        PhraseMatch.Of,
    ];

    /// <summary>The signals that words of a query have.</summary>
    /// <param name="clause">The words.</param>
    /// <param name="profile">What the signals count for.</param>
    /// <param name="factors">The factors of the query's own words, added up.</param>
    public static ScoreSignal[] Of(WordsClause clause, RankingProfile profile, float factors) =>
        [.. all.Select(create => create(clause, profile, factors)).OfType<ScoreSignal>()];
}
