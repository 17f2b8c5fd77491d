using PaperSearch.Resolving;

namespace PaperSearch.Searching;

/// <summary>Finds the best papers of a query, of less of it where nothing has all of it.</summary>
internal static class RetrieveStage
{
    public static RetrievedPage Run(ISearchState state, QueryResolver resolver, SearchPlan plan, ResolvedQuery query)
    {
        var depth = RescoreStage.DepthOf(plan);
        // Who is among the best is not known before they are rescored, so pages within that depth are cut from one list.
        var fromStart = state.Offset < depth;
        var top = fromStart ? Math.Max(depth, state.Offset + plan.Size) : plan.Size;
        var (answered, found) = RelaxationLadder.Search(
            resolver,
            query,
            clause => state.Retrieve(clause, top, fromStart),
            found => found.Total.Value == 0 && !found.IsCutOff);
        return new RetrievedPage(answered, found, found.Hits, fromStart ? state.Offset : 0);
    }
}
