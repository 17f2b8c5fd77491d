using PaperSearch.Resolving;

namespace PaperSearch.Searching;

/// <summary>
/// Finds the best papers of a query, of less of it where nothing has all of it. Papers that have all words of a text count as
/// matches; others that have some of them are shown too, by relevance among them, in other orders below them where they are fewer
/// than ten, and are counted apart.
/// </summary>
internal static class RetrieveStage
{
    /// <summary>
    /// Fewer matches do not fill a page. The same whatever a page holds, so that pages of any size are cut from one list.
    /// </summary>
    private const int UsualPage = 10;

    public static RetrievedPage Run(ISearchState state, QueryResolver resolver, SearchPlan plan, ResolvedQuery query)
    {
        var (answered, page) = RelaxationLadder.Search(
            resolver,
            query,
            tried => plan.Sort == SortOrder.Relevance
                ? ByRelevance(state, resolver, plan, tried)
                : InOrder(state, resolver, plan, tried),
            page => page.IsEmpty);
        return page with { Query = answered };
    }

    private static RetrievedPage ByRelevance(ISearchState state, QueryResolver resolver, SearchPlan plan, ResolvedQuery query)
    {
        var depth = RescoreStage.DepthOf(plan, query);
        // Who is among the best is not known before they are rescored, so pages within that depth are cut from one list.
        var fromStart = state.Offset < depth;
        var top = fromStart ? Math.Max(depth, state.Offset + plan.Size) : plan.Size;
        var skip = fromStart ? state.Offset : 0;
        if (resolver.Partly(query) is not { } some)
            return RetrievedPage.Of(query, state.Retrieve(query.Clause, top, fromStart, plan.Facets.Count > 0), skip);

        var all = state.Matches(query.Clause, plan.Facets.Count > 0);
        var noneHasAll = all.Total.Value == 0 && !all.IsCutOff;
        var ranked = state.Retrieve(some.Clause, top, fromStart, forFacets: noneHasAll && plan.Facets.Count > 0);
        return new RetrievedPage(query, some, noneHasAll ? ranked : all, ranked.Hits, skip, ranked.HasMore)
        {
            Total = all.Total,
            Partial = new TotalHits(
                Math.Max(0, ranked.Total.Value - all.Total.Value), ranked.Total.Exact && all.Total.Exact),
            IsCutOff = ranked.IsCutOff || all.IsCutOff,
        };
    }

    private static RetrievedPage InOrder(ISearchState state, QueryResolver resolver, SearchPlan plan, ResolvedQuery query)
    {
        var all = state.Retrieve(query.Clause, plan.Size, fromStart: false, plan.Facets.Count > 0);
        var page = RetrievedPage.Of(query, all, skip: 0);
        if (all.IsCutOff || all.Total.Value >= UsualPage || WithMostWords(state, resolver, query) is not { } some)
            return page;

        var others = BooleanClause.Of([some.Clause], [], [query.Clause]);
        var noneHasAll = all.Total.Value == 0;
        // The page before may have ended below the matches; its last hit says nothing of where they go on.
        var isAmongMatches = state.Offset < all.Total.Value;
        var matches = isAmongMatches ? all.Hits : [];
        var below = state.Retrieve(
            others, plan.Size - matches.Length, fromStart: state.Offset <= all.Total.Value, noneHasAll && plan.Facets.Count > 0);
        return page with
        {
            Ranked = some,
            Matches = noneHasAll ? below : all,
            Hits = [.. matches, .. below.Hits],
            HasMore = below.HasMore || (isAmongMatches && all.HasMore),
            Partial = below.Total,
            IsCutOff = below.IsCutOff,
        };
    }

    /// <summary>
    /// The query for papers that have as many of the words as the papers of a page have: no order but that by relevance puts
    /// those with more words first.
    /// </summary>
    private static ResolvedQuery? WithMostWords(ISearchState state, QueryResolver resolver, ResolvedQuery query)
    {
        ResolvedQuery? some = null;
        foreach (var tried in resolver.PartlyWithMostWords(query))
        {
            some = tried;
            var found = state.Matches(tried.Clause, forFacets: false);
            if (found.IsCutOff || found.Total.Value >= UsualPage)
                break;
        }
        return some;
    }
}
