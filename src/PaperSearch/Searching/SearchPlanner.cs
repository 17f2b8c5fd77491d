using System.Security.Cryptography;
using System.Text;
using PaperSearch.Querying;
using PaperSearch.Resolving;
using PaperSearch.Text;

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
    /// <exception cref="ArgumentException">
    /// A value of the request is none: a facet, filter or profile that the index lacks (the message names the nearest), a range
    /// that is none, a size out of range.
    /// </exception>
    /// <exception cref="PaperSearchException">The request needs what the backend cannot do.</exception>
    public static (SearchPlan Plan, QueryInfo Query) Plan(SearchRequest request, SearchAbilities? abilities = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        abilities ??= SearchAbilities.All;
        var fields = abilities.Fields;
        if (request.Size is < 0 or > MaximumSize)
        {
            throw new ArgumentOutOfRangeException(
                nameof(request), request.Size, $"Size must be 0 to {MaximumSize}; page with the cursor for more.");
        }
        if (request.CountTo < 1)
            throw new ArgumentOutOfRangeException(nameof(request), request.CountTo, "CountTo must be 1 or more.");
        if (!Enum.IsDefined(request.Sort))
            throw new ArgumentOutOfRangeException(nameof(request), request.Sort, "Unknown sort order.");
        if (!Enum.IsDefined(request.Match))
            throw new ArgumentOutOfRangeException(nameof(request), request.Match, "Unknown rule of matching.");
        if (!Enum.IsDefined(request.Syntax))
            throw new ArgumentOutOfRangeException(nameof(request), request.Syntax, "Unknown syntax.");
        foreach (var facet in request.Facets)
            Find(facet.Name, fields);
        var filters = Read(request.Filters, fields);
        var ranking = request.Ranking ?? Find(request.Profile, abilities.Profiles);

        AbilityLimit.Check(request, abilities);
        var parsed = AbilityLimit.Read(QueryParser.Parse(request.Query, request.Syntax, fields), abilities);
        var canonical = QueryPrinter.Print(parsed.Root);
        var fingerprint = Fingerprint(canonical, filters, request, ranking);
        var plan = new SearchPlan(
            fields,
            parsed.Root,
            filters,
            request.Sort,
            request.Size,
            string.IsNullOrEmpty(request.Cursor) ? null : request.Cursor,
            request.Facets.DistinctBy(f => f.Name, StringComparer.Ordinal).ToValueList(),
            request.Highlight && abilities.Highlights,
            request.Explain,
            request.TimeBudget,
            fingerprint)
        {
            Ranking = ranking,
            Match = request.Match,
            Snapshot = request.Snapshot,
            CountTo = request.CountTo,
        };
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

    private static PaperFacet Find(string name, PaperFieldTable fields)
    {
        if (fields.FindFacet(name) is { } facet)
            return facet;
        throw Unknown("facet", name, "Facets", [.. fields.Facets.Select(f => f.Name)]);
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

    private static RankingProfile Find(string? name, RankingProfiles profiles)
    {
        if (name is null)
            return profiles.Default;
        if (profiles.Find(name) is { } found)
            return found;
        throw Unknown("ranking profile", name, "Profiles", [.. profiles.Names]);
    }

    private static ArgumentException Unknown(string kind, string name, string kinds, string[] known)
    {
        var meant = NearestName.Of(name, known) is { } nearest ? $" Was '{nearest}' meant?" : "";
        var list = known.Length == 0 ? "There are none." : $"{kinds} are: {string.Join(", ", known)}.";
        return new ArgumentException($"There is no {kind} '{name}'.{meant} {list}");
    }

    private static string Fingerprint(
        string canonical, SearchFilters filters, SearchRequest request, RankingProfile ranking)
    {
        var text = new StringBuilder(canonical).Append('\u0001').Append(request.Sort).Append('\u0001').Append(request.Match);
        if (request.Snapshot is not null)
            text.Append('\u0001').Append(request.Snapshot);
        foreach (var (facet, values) in filters.All)
            text.Append('\u0001').Append(facet).Append('\u0002').AppendJoin('\u0002', values);
        if (request.Sort == SortOrder.Relevance)
            text.Append('\u0001').Append(ranking.Fingerprint);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 6));
    }
}
