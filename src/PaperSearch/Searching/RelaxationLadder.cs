using PaperSearch.Resolving;

namespace PaperSearch.Searching;

/// <summary>
/// Searches for a query, and for less of it as long as nothing is found: the one rule for pages, exports and counts.
/// </summary>
internal static class RelaxationLadder
{
    /// <summary>What was found, and the query it was found for; where nothing was, the query as it is asked.</summary>
    /// <param name="resolver">Relaxes the query.</param>
    /// <param name="query">The query as it is asked.</param>
    /// <param name="search">Searches for a query.</param>
    /// <param name="isEmpty">Whether what was found is nothing.</param>
    public static (ResolvedQuery Query, T Found) Search<T>(
        QueryResolver resolver, ResolvedQuery query, Func<ResolvedQuery, T> search, Func<T, bool> isEmpty)
    {
        var found = search(query);
        var tried = query;
        while (isEmpty(found) && resolver.Relax(tried) is { } relaxed)
        {
            tried = relaxed;
            found = search(tried);
        }
        return (isEmpty(found) ? query : tried, found);
    }
}
