using PaperSearch.Resolving;

namespace PaperSearch.Embedded.Matching;

/// <summary>The signals there are, in the order in which they are added.</summary>
internal static class ScoreSignals
{
    private static readonly Func<WordsClause, RankingProfile, ScoreSignal?>[] all =
    [
        TitleMatch.Of,
    ];

    /// <summary>The signals that words of a query have.</summary>
    public static ScoreSignal[] Of(WordsClause clause, RankingProfile profile) =>
        [.. all.Select(create => create(clause, profile)).OfType<ScoreSignal>()];
}
