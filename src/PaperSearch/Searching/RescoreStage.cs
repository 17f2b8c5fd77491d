using PaperSearch.Resolving;

namespace PaperSearch.Searching;

/// <summary>
/// Orders the best hits once more, by what is too dear to be looked at in every paper: the positions of the query's words, and
/// what the hits have in common. See <see cref="RankingProfile.RescoreDepth"/> and <see cref="RankingProfile.LatentFeedback"/>.
/// </summary>
internal static class RescoreStage
{
    /// <summary>How many of the best hits of a query are rescored.</summary>
    public static int DepthOf(SearchPlan plan, ResolvedQuery query) =>
        plan.Sort == SortOrder.Relevance ? DepthOf(plan, query, NearnessClause.Of(query.Root, plan.Ranking)) : 0;

    public static RetrievedPage Run(ISearchState state, SearchPlan plan, RetrievedPage page)
    {
        if (page.Hits.Length == 0 || plan.Sort != SortOrder.Relevance)
            return page;
        var nearness = NearnessClause.Of(page.Ranked.Root, plan.Ranking);
        if (state.Offset >= DepthOf(plan, page.Ranked, nearness))
            return page;
        var hits = page.Hits.ToArray();
        int[] lookedAt = [];
        if (nearness is not null)
            lookedAt = AddNearness(state, nearness, hits.AsSpan(0, Math.Min(plan.Ranking.RescoreDepth, hits.Length)));
        var best = hits.AsSpan(0, Math.Min(LatentFeedback.DepthOf(plan, page.Ranked), hits.Length));
        // What was found in part of the time is no sample of the best.
        var feedback = page.IsCutOff ? null : LatentFeedback.Of(state, plan, page.Ranked, best);
        if (feedback is not null)
        {
            foreach (ref var hit in best)
                hit = hit with { Score = hit.Score + feedback.GainOf(hit.Paper) };
            Sort(best);
        }
        return page with
        {
            Hits = hits,
            Nearness = nearness,
            LookedAtForNearness = lookedAt,
            Feedback = feedback,
        };
    }

    private static int DepthOf(SearchPlan plan, ResolvedQuery query, Clause? nearness) =>
        Math.Max(nearness is null ? 0 : plan.Ranking.RescoreDepth, LatentFeedback.DepthOf(plan, query));

    private static int[] AddNearness(ISearchState state, Clause nearness, Span<RankedHit> best)
    {
        var papers = RankedHit.PapersOf(best);
        var more = state.Score(nearness, papers);
        for (var i = 0; i < papers.Length; i++)
            best[i] = best[i] with { Score = best[i].Score + more[i] };
        Sort(best);
        return papers;
    }

    private static void Sort(Span<RankedHit> hits) => hits.Sort(static (a, b) =>
        a.Score != b.Score ? b.Score.CompareTo(a.Score) : RankedHit.CompareEquals(a, b));
}
