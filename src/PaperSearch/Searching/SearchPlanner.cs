using System.Security.Cryptography;
using System.Text;
using PaperSearch.Querying;

namespace PaperSearch.Searching;

/// <summary>From a request to a plan: parses the query, checks the caller's values, reads the cursor. Thread-safe.</summary>
public static class SearchPlanner
{
    /// <summary>The largest <see cref="SearchRequest.Size"/>.</summary>
    public const int MaximumSize = 1000;

    /// <summary>Makes the plan of a request.</summary>
    /// <returns>The plan, and how the query's text was read.</returns>
    /// <exception cref="ArgumentException">A value of the request is none: an unknown facet, a size out of range.</exception>
    /// <exception cref="PaperSearchException">The cursor is not one of this request.</exception>
    public static (SearchPlan Plan, QueryInfo Query) Plan(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Size is < 0 or > MaximumSize)
            throw new ArgumentOutOfRangeException(nameof(request), request.Size, $"Size must be 0 to {MaximumSize}; page with the cursor for more.");
        if (!Enum.IsDefined(request.Sort))
            throw new ArgumentOutOfRangeException(nameof(request), request.Sort, "Unknown sort order.");
        if (!Enum.IsDefined(request.Syntax))
            throw new ArgumentOutOfRangeException(nameof(request), request.Syntax, "Unknown syntax.");
        foreach (var facet in request.Facets)
        {
            if (!FacetNames.All.Contains(facet.Name))
                throw new ArgumentException($"There is no facet '{facet.Name}'. Facets are: {string.Join(", ", FacetNames.All)}.", nameof(request));
        }

        var parsed = QueryParser.Parse(request.Query, request.Syntax);
        var canonical = QueryPrinter.Print(parsed.Root);
        var fingerprint = Fingerprint(canonical, request.Filters, request.Sort);
        var plan = new SearchPlan(
            parsed.Root,
            request.Filters,
            request.Sort,
            request.Size,
            ReadCursor(request.Cursor, fingerprint),
            request.Facets.DistinctBy(f => f.Name, StringComparer.Ordinal).ToValueList(),
            request.Highlight,
            request.Explain,
            request.TimeBudget,
            fingerprint);
        return (plan, new QueryInfo(request.Query, canonical, parsed.Diagnostics));
    }

    private static PagePosition? ReadCursor(string? cursor, string fingerprint)
    {
        if (string.IsNullOrEmpty(cursor))
            return null;
        if (!PagePosition.TryParse(cursor, out var position))
            throw new PaperSearchException(PaperSearchError.CursorMismatch,
                "The cursor is not one that a search gave out. Start again without a cursor.");
        if (!string.Equals(position!.Fingerprint, fingerprint, StringComparison.Ordinal))
            throw new PaperSearchException(PaperSearchError.CursorMismatch,
                "The cursor belongs to another query, filter or order. Use it with the request that gave it out, or start again without a cursor.");
        return position;
    }

    private static string Fingerprint(string canonical, SearchFilters filters, SortOrder sort)
    {
        var text = new StringBuilder(canonical).Append('\u0001').Append(sort)
            .Append('\u0001').Append(filters.Years?.From).Append("..").Append(filters.Years?.To)
            .Append('\u0001').AppendJoin('\u0002', filters.Categories)
            .Append('\u0001').AppendJoin('\u0002', filters.Authors)
            .Append('\u0001').AppendJoin('\u0002', filters.Venues)
            .Append('\u0001').Append(filters.HasCode);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 6));
    }
}
