using PaperSearch.Resolving;

namespace PaperSearch.Searching;

/// <summary>
/// Orders the best hits once more, by what is too dear to be looked at in every paper: the positions of the query's words.
/// See <see cref="RankingProfile.RescoreDepth"/>.
/// </summary>
internal static class RescoreStage
{
    /// <summary>How many of the best hits of a query are rescored.</summary>
    public static int DepthOf(SearchPlan plan, ResolvedQuery query) =>
        plan.Sort == SortOrder.Relevance && NearnessClause.Of(query.Root, plan.Ranking) is not null
            ? plan.Ranking.RescoreDepth
            : 0;

    public static RetrievedPage Run(ISearchState state, SearchPlan plan, RetrievedPage page)
    {
        var depth = plan.Ranking.RescoreDepth;
        if (page.Hits.Length == 0 || plan.Sort != SortOrder.Relevance || state.Offset >= depth
            || NearnessClause.Of(page.Ranked.Root, plan.Ranking) is not { } clause)
            return page;
        var best = page.Hits.AsSpan(0, Math.Min(depth, page.Hits.Length));
        var papers = new int[best.Length];
        for (var i = 0; i < papers.Length; i++)
            papers[i] = best[i].Paper;
        var more = state.Score(clause, papers);
        var hits = page.Hits.ToArray();
        for (var i = 0; i < papers.Length; i++)
            hits[i] = hits[i] with { Score = hits[i].Score + more[i] };
        hits.AsSpan(0, papers.Length).Sort(static (a, b) =>
            a.Score != b.Score ? b.Score.CompareTo(a.Score)
            : a.Date != b.Date ? b.Date.CompareTo(a.Date)
            : IdOrder.Compare(a.Id, b.Id));
        return page with { Hits = hits, RescoredBy = clause };
    }
}
