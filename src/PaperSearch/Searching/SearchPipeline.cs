using PaperSearch.Resolving;

namespace PaperSearch.Searching;

/// <summary>The stages of a search, one after another: resolve, retrieve, rescore, count facets, present, explain.</summary>
internal static class SearchPipeline
{
    /// <summary>Answers a plan.</summary>
    /// <param name="state">The state of an index, opened for the plan.</param>
    /// <param name="plan">What shall be done.</param>
    /// <param name="info">What the parser said of the query.</param>
    /// <param name="clock">The search's clock.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static SearchPage Run(
        ISearchState state, SearchPlan plan, QueryInfo info, SearchClock clock, CancellationToken cancellation)
    {
        var resolver = new QueryResolver(state.Dictionary, plan.Fields, plan.Ranking);
        var retrieved = RetrieveStage.Run(state, resolver, plan, resolver.Resolve(plan.Query));
        var page = RescoreStage.Run(state, plan, retrieved);
        var found = page.Retrieval;
        var facets = plan.Facets.ToDictionary(facet => facet.Name, found.Count, StringComparer.Ordinal);
        var hits = PresentStage.Run(state, plan, page, cancellation);
        var (query, nearest) = ExplainStage.Run(state, resolver, plan, info, page, clock);
        var end = page.Skip + hits.Count;
        return new SearchPage
        {
            Query = query,
            Index = state.Info,
            Total = found.Total,
            TookMs = Math.Round(clock.Elapsed.TotalMilliseconds, 3),
            CutOff = found.IsCutOff
                ? "The time was used up before all papers were looked at: hits, total and facets cover those that were."
                : null,
            Nearest = nearest,
            Hits = hits,
            Facets = facets,
            // The place behind a hit is one in the order before any rescoring, which is the order beyond the rescored ones.
            Next = hits.Count > 0 && (found.HasMore || page.Hits.Length > end)
                ? state.CursorBehind(retrieved.Hits[end - 1], state.Offset + hits.Count)
                : null,
        };
    }

    /// <summary>All papers that a plan finds, whatever its page, by their numbers, in the plan's order.</summary>
    public static ReadOnlyMemory<int> FindAll(ISearchState state, SearchPlan plan)
    {
        var resolver = new QueryResolver(state.Dictionary, plan.Fields, plan.Ranking);
        var query = resolver.Resolve(plan.Query);
        return RelaxationLadder.Search(resolver, query, state.RetrieveAll, found => found.IsEmpty).Found;
    }
}
