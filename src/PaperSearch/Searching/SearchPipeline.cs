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
        var resolver = new QueryResolver(state.Dictionary, plan.Fields, plan.Ranking, plan.Match);
        var retrieved = RetrieveStage.Run(state, resolver, plan, resolver.Resolve(plan.Query));
        var page = RescoreStage.Run(state, plan, retrieved);
        var facets = plan.Facets.ToDictionary(facet => facet.Name, page.Matches.Count, StringComparer.Ordinal);
        var hits = PresentStage.Run(state, plan, page, cancellation);
        var (query, nearest) = ExplainStage.Run(state, resolver, plan, info, page, clock);
        var end = page.Skip + hits.Count;
        return new SearchPage
        {
            Query = query,
            Index = state.Info,
            Total = page.Total,
            Partial = page.Partial,
            TookMs = Math.Round(clock.Elapsed.TotalMilliseconds, 3),
            CutOff = page.IsCutOff
                ? "The time was used up before all papers were looked at: hits, total and facets cover those that were."
                : null,
            Nearest = nearest,
            Hits = hits,
            Facets = facets,
            // The place behind a hit is one in the order before any rescoring, which is the order beyond the rescored ones.
            Next = hits.Count > 0 && (page.HasMore || page.Hits.Length > end)
                ? state.CursorBehind(retrieved.Hits[end - 1], state.Offset + hits.Count)
                : null,
        };
    }

    /// <summary>The hits of a plan's page and nothing about them: what their order is judged by.</summary>
    public static ReadOnlyMemory<RankedHit> Rank(ISearchState state, SearchPlan plan)
    {
        var resolver = new QueryResolver(state.Dictionary, plan.Fields, plan.Ranking, plan.Match);
        var page = RescoreStage.Run(state, plan, RetrieveStage.Run(state, resolver, plan, resolver.Resolve(plan.Query)));
        var skip = Math.Min(page.Skip, page.Hits.Length);
        return page.Hits.AsMemory(skip, Math.Min(plan.Size, page.Hits.Length - skip));
    }

    /// <summary>
    /// All papers that a plan finds, whatever its page, by their numbers, in the plan's order: those that its total counts, not
    /// those that have only some of the words.
    /// </summary>
    public static ReadOnlyMemory<int> FindAll(ISearchState state, SearchPlan plan)
    {
        var resolver = new QueryResolver(state.Dictionary, plan.Fields, plan.Ranking, plan.Match);
        ResolvedQuery? ranked = null;
        var (_, (found, _)) = RelaxationLadder.Search(resolver, resolver.Resolve(plan.Query), All, all => all.IsEmpty);
        var depth = found.IsEmpty ? 0 : RescoreStage.DepthOf(plan, ranked!);
        if (depth == 0)
            return found;
        // The best come in the order of the pages.
        var retrieved = state.Retrieve(ranked!.Clause, depth, fromStart: true, forFacets: false);
        var best = RescoreStage.Run(state, plan, RetrievedPage.Of(ranked, retrieved, skip: 0)).Hits;
        var all = found.ToArray();
        var first = Array.ConvertAll(best, hit => hit.Paper).Intersect(all).ToArray();
        return first.Concat(all.Except(first)).ToArray();

        (ReadOnlyMemory<int> Papers, bool IsEmpty) All(ResolvedQuery tried)
        {
            var some = resolver.Partly(tried);
            ranked = some ?? tried;
            // Scored as they are on pages.
            var clause = some is not null && plan.Sort == SortOrder.Relevance
                ? BooleanClause.Of([some.Clause, new ConstantScoreClause(tried.Clause, 0)], [], [])
                : tried.Clause;
            var papers = state.RetrieveAll(clause);
            // Where a page shows papers with some of the words, it does not ask for less.
            return (papers, papers.IsEmpty && (some is null || state.RetrieveAll(some.Clause).IsEmpty));
        }
    }
}
