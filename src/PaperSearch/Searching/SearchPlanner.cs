using System.Security.Cryptography;
using System.Text;
using PaperSearch.Querying;

namespace PaperSearch.Searching;

/// <summary>
/// From a request to a plan: parses the query and checks the caller's values, also against what the backend can do. Thread-safe.
/// </summary>
public static class SearchPlanner
{
    /// <summary>The largest <see cref="SearchRequest.Size"/>.</summary>
    public const int MaximumSize = 1000;

    /// <summary>Makes the plan of a request.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="abilities">What the backend can do; <see langword="null"/> for everything.</param>
    /// <returns>The plan, and how the query's text was read.</returns>
    /// <exception cref="ArgumentException">A value of the request is none: an unknown facet, a size out of range.</exception>
    /// <exception cref="PaperSearchException">The request needs what the backend cannot do.</exception>
    public static (SearchPlan Plan, QueryInfo Query) Plan(SearchRequest request, SearchAbilities? abilities = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        abilities ??= SearchAbilities.All;
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

        AbilityLimit.Check(request, abilities);
        var parsed = AbilityLimit.Read(QueryParser.Parse(request.Query, request.Syntax), abilities);
        var canonical = QueryPrinter.Print(parsed.Root);
        var fingerprint = Fingerprint(canonical, request.Filters, request.Sort);
        var plan = new SearchPlan(
            parsed.Root,
            request.Filters,
            request.Sort,
            request.Size,
            string.IsNullOrEmpty(request.Cursor) ? null : request.Cursor,
            request.Facets.DistinctBy(f => f.Name, StringComparer.Ordinal).ToValueList(),
            request.Highlight && abilities.Highlights,
            request.Explain,
            request.TimeBudget,
            fingerprint);
        return (plan, new QueryInfo(request.Query, canonical, parsed.Diagnostics));
    }

    /// <summary>Makes the plan of an export: of all hits of a request, without what only a page has.</summary>
    /// <inheritdoc cref="Plan"/>
    public static SearchPlan PlanExport(SearchRequest request, SearchAbilities? abilities = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        AbilityLimit.CheckExport(abilities ?? SearchAbilities.All);
        var all = request with { Size = 0, Cursor = null, Facets = [], Highlight = false, Explain = false, TimeBudget = null };
        return Plan(all, abilities).Plan;
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
