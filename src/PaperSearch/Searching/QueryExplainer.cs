using PaperSearch.Querying;
using PaperSearch.Resolving;

namespace PaperSearch.Searching;

/// <summary>
/// Tells how a query was read, part by part, with the number of papers of each. For one query; counts end when the clock does.
/// </summary>
/// <param name="root">The query.</param>
/// <param name="state">Counts papers.</param>
/// <param name="clock">Tells when to stop counting.</param>
/// <param name="hits">How many papers match the whole query without the filters, where that is known.</param>
/// <param name="mostCounts">How many parts are counted at most.</param>
internal sealed class QueryExplainer(ResolvedNode root, ISearchState state, SearchClock clock, long? hits, int mostCounts)
{
    // Parts are told apart by reference, as a query may have a part twice.
    private readonly Dictionary<ResolvedNode, long?> counted = new(ReferenceEqualityComparer.Instance);
    private int countsLeft = mostCounts;

    /// <summary>The query.</summary>
    public ResolvedNode Root => root;

    /// <summary>The query as a tree of parts.</summary>
    public QueryPart Tree() => Part(root);

    /// <summary>How many papers match a part alone; <see langword="null"/> where it was not counted.</summary>
    public long? Hits(ResolvedNode part)
    {
        if (hits is not null && ReferenceEquals(part, root))
            return hits;
        if (!counted.TryGetValue(part, out var known))
            counted[part] = known = countsLeft-- > 0 ? state.Count(part.Clause, filtered: false, clock) : null;
        return known;
    }

    private QueryPart Part(ResolvedNode node) =>
        new(QueryPrinter.Print(node.Source), QueryExplanation.Of(node), Hits(node), node.Parts.Select(Part).ToValueList());
}
