using System.Security.Cryptography;
using System.Text;
using PaperSearch.Querying;
using PaperSearch.Text;

namespace PaperSearch.Searching;

/// <summary>From a request to a plan: parses the query, checks the caller's values, reads the cursor. Thread-safe.</summary>
public static class SearchPlanner
{
    /// <summary>The largest <see cref="SearchRequest.Size"/>.</summary>
    public const int MaximumSize = 1000;

    /// <summary>Makes the plan of a request.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="fields">The fields and facets of the index: <see cref="PaperIndex.Fields"/>.</param>
    /// <returns>The plan, and how the query's text was read.</returns>
    /// <exception cref="ArgumentException">
    /// A value of the request is none: a facet or filter that the index lacks (the message names the nearest), a range that is
    /// none, a size out of range.
    /// </exception>
    /// <exception cref="PaperSearchException">The cursor is not one of this request.</exception>
    public static (SearchPlan Plan, QueryInfo Query) Plan(SearchRequest request, PaperFieldTable fields)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(fields);
        if (request.Size is < 0 or > MaximumSize)
            throw new ArgumentOutOfRangeException(nameof(request), request.Size, $"Size must be 0 to {MaximumSize}; page with the cursor for more.");
        if (!Enum.IsDefined(request.Sort))
            throw new ArgumentOutOfRangeException(nameof(request), request.Sort, "Unknown sort order.");
        if (!Enum.IsDefined(request.Syntax))
            throw new ArgumentOutOfRangeException(nameof(request), request.Syntax, "Unknown syntax.");
        foreach (var facet in request.Facets)
            Find(facet.Name, fields);
        var filters = Read(request.Filters, fields);

        var parsed = QueryParser.Parse(request.Query, request.Syntax, fields);
        var canonical = QueryPrinter.Print(parsed.Root);
        var fingerprint = Fingerprint(canonical, filters, request.Sort);
        var plan = new SearchPlan(
            fields,
            parsed.Root,
            filters,
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

    private static PaperFacet Find(string name, PaperFieldTable fields)
    {
        if (fields.FindFacet(name) is { } facet)
            return facet;
        string[] known = [.. fields.Facets.Select(f => f.Name)];
        var meant = NearestName.Of(name, known) is { } nearest ? $" Was '{nearest}' meant?" : "";
        throw new ArgumentException($"There is no facet '{name}'.{meant} Facets are: {string.Join(", ", known)}.");
    }

    /// <summary>The filters with each value as it is written, and once.</summary>
    private static SearchFilters Read(SearchFilters filters, PaperFieldTable fields)
    {
        foreach (var (name, values) in filters.All)
        {
            var facet = Find(name, fields);
            filters = filters.With(name, values.Select(value => FilterValue.Read(facet, value) ?? throw Wrong(facet, value))
                .Distinct(StringComparer.Ordinal).ToValueList());
        }
        return filters;

        static ArgumentException Wrong(PaperFacet facet, string value) =>
            new($"The filter '{facet.Name}': '{value}' is not {FilterValue.Expected(facet)}.");
    }

    private static string Fingerprint(string canonical, SearchFilters filters, SortOrder sort)
    {
        var text = new StringBuilder(canonical).Append('\u0001').Append(sort);
        foreach (var (facet, values) in filters.All)
            text.Append('\u0001').Append(facet).Append('\u0002').AppendJoin('\u0002', values);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 6));
    }
}
