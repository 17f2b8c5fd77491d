using PaperSearch.Querying;
using PaperSearch.Resolving;

namespace PaperSearch.Searching;

/// <summary>
/// Finds what of a query without hits would have some, leaving out as few parts as possible: first of the text, the rarest part
/// first, then exclusions, then categories, years and other values that select, last the filters beside the text.
/// </summary>
/// <param name="explainer">Knows the parts and their hits.</param>
/// <param name="resolver">Resolves what is left.</param>
/// <param name="state">Counts what is tried.</param>
/// <param name="clock">Tells when to stop.</param>
internal sealed class NearestQueryFinder(QueryExplainer explainer, QueryResolver resolver, ISearchState state, SearchClock clock)
{
    /// <summary>How many queries are tried at most.</summary>
    private const int MostTries = 12;

    /// <summary>Of words side by side, which fail together or ask for too many at once, so many are left out in turn.</summary>
    private const int MostWords = 3;

    /// <summary>How many parts are left out in turn.</summary>
    private const int MostParts = 8;

    private readonly ResolvedNode root = explainer.Root;
    private int triesLeft = MostTries;

    public NearestQuery? Find()
    {
        var units = Units();
        // What no paper has must go in any case, so it is neither tried alone nor kept.
        var dead = units.Where(u => u.Hits == 0).ToList();
        var others = units.Where(u => u.Hits != 0).ToList();
        if (others.Count > MostParts)
            others = [.. others[..(MostParts - 1)], others[^1]];
        for (var more = dead.Count > 0 ? 0 : 1; more <= others.Count && triesLeft > 0; more++)
        {
            foreach (var chosen in Choose(others, more))
            {
                if (triesLeft <= 0)
                    break;
                if (Try([.. dead, .. chosen]) is { } found)
                    return found;
            }
        }
        return null;
    }

    private NearestQuery? Try(List<Unit> leftOut)
    {
        var gone = leftOut.SelectMany(u => u.Parts).Select(p => p.Source).ToHashSet(ReferenceEqualityComparer.Instance);
        var withoutFilters = leftOut.Exists(u => u.Kind == UnitKind.Filters);
        if (QueryRemainder.Of(root.Source, part => !gone.Contains(part)) is not { } rest)
            return null;
        triesLeft--;
        var (_, hits) = RelaxationLadder.Search(resolver, resolver.Resolve(rest), Count, found => found == 0);
        if (hits is null)
            triesLeft = 0;
        if (hits is null or 0)
            return null;
        var texts = leftOut.SelectMany(u => u.Parts).Select(p => QueryPrinter.Print(p.Source)).ToValueList();
        return new NearestQuery(QueryPrinter.Print(rest), texts, withoutFilters, hits.Value);

        long? Count(ResolvedQuery tried)
        {
            var all = CountOf(tried);
            return all == 0 && resolver.Partly(tried) is { } some ? CountOf(some) : all;
        }

        long? CountOf(ResolvedQuery tried) => state.Count(tried.Clause, filtered: !withoutFilters, clock);
    }

    private List<Unit> Units()
    {
        var units = new List<Unit>();
        var optional = new List<ResolvedNode>();
        foreach (var part in root.Source is FreeTextQuery or AndQuery or NearQuery ? root.Parts : [])
        {
            if (part.Role is PartRole.Word or PartRole.PassedOver or PartRole.Alternative)
                optional.Add(part);
            else
                units.Add(new Unit(KindOf(part.Source), [part], part.Source is NotQuery ? null : explainer.Hits(part)));
        }
        // Beside a required word or phrase, the others need not match.
        var insists = units.Exists(u => u.Parts[0].Source is RequiredQuery or PhraseQuery { Field: null });
        if (!insists && optional.Count > 0)
        {
            if (optional.TrueForAll(p => explainer.Hits(p) == 0))
                units.Add(new Unit(UnitKind.Text, optional, 0));
            else
            {
                units.AddRange(optional.Select(p => new Unit(UnitKind.Text, [p], explainer.Hits(p)))
                    .Where(u => u.Hits != 0).OrderBy(u => u.Hits ?? long.MaxValue).Take(MostWords));
            }
        }
        if (state.HasFilters)
            units.Add(new Unit(UnitKind.Filters, [], null));
        return [.. units.OrderBy(u => u.Kind).ThenBy(u => u.Hits ?? long.MaxValue)];
    }

    private static UnitKind KindOf(QueryNode part) => part switch
    {
        NotQuery => UnitKind.Exclusion,
        RequiredQuery required => KindOf(required.Part),
        ValueQuery or RangeQuery => UnitKind.Selection,
        _ => UnitKind.Text,
    };

    /// <summary>The ways to take some of a list, in the list's order.</summary>
    private static IEnumerable<IEnumerable<Unit>> Choose(IReadOnlyList<Unit> from, int number, int start = 0)
    {
        if (number == 0)
        {
            yield return [];
            yield break;
        }
        for (var i = start; i <= from.Count - number; i++)
        {
            foreach (var rest in Choose(from, number - 1, i + 1))
                yield return rest.Prepend(from[i]);
        }
    }

    private enum UnitKind
    {
        Text,
        Exclusion,
        Selection,
        Filters,
    }

    /// <summary>Parts that are left out together.</summary>
    private sealed record Unit(UnitKind Kind, IReadOnlyList<ResolvedNode> Parts, long? Hits);
}
