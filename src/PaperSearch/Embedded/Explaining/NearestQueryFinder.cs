using PaperSearch.Embedded.Facets;
using PaperSearch.Querying;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Explaining;

/// <summary>
/// Finds what of a query without hits would have some, leaving out as few parts as possible: first of the text, the rarest part first,
/// then exclusions, then categories, years and other values that select, last the filters beside the text.
/// </summary>
/// <param name="explainer">Knows the parts and their hits.</param>
/// <param name="counter">Counts what is tried.</param>
/// <param name="fields">The fields of the index.</param>
/// <param name="filters">The filters of the request.</param>
internal sealed class NearestQueryFinder(
    QueryExplainer explainer, PaperCounter counter, PaperFieldTable fields, IReadOnlyList<FacetFilter> filters)
{
    /// <summary>How many queries are tried at most.</summary>
    private const int MostTries = 12;

    /// <summary>Of words side by side, which fail together or ask for too many at once, so many are left out in turn.</summary>
    private const int MostWords = 3;

    /// <summary>How many parts are left out in turn.</summary>
    private const int MostParts = 8;

    private int triesLeft = MostTries;

    public NearestQuery? Find(QueryNode root)
    {
        var units = Units(root);
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
                if (Try(root, [.. dead, .. chosen]) is { } found)
                    return found;
            }
        }
        return null;
    }

    private NearestQuery? Try(QueryNode root, List<Unit> leftOut)
    {
        var gone = leftOut.SelectMany(u => u.Parts).ToHashSet(ReferenceEqualityComparer.Instance);
        var withoutFilters = leftOut.Exists(u => u.Kind == UnitKind.Filters);
        if (Without(root, gone) is not { } rest)
            return null;
        triesLeft--;
        // As the text says it: what is offered is what will be found.
        var text = QueryPrinter.Print(rest);
        var hits = counter.CountAsSearched(QueryParser.Parse(text, fields: fields).Root, withoutFilters ? [] : filters);
        if (hits is null)
            triesLeft = 0;
        return hits is > 0
            ? new NearestQuery(text, leftOut.SelectMany(u => u.Parts).Select(QueryPrinter.Print).ToValueList(), withoutFilters, hits.Value)
            : null;
    }

    private static QueryNode? Without(QueryNode root, IReadOnlySet<object?> gone)
    {
        if (gone.Count == 0)
            return root;
        var rest = QueryExplainer.PartsOf(root).Where(p => !gone.Contains(p)).ToValueList();
        // Exclusions alone would find nearly every paper, which is no answer.
        if (rest.All(p => p is NotQuery))
            return null;
        return rest.Count == 1 ? rest[0] is RequiredQuery required ? required.Part : rest[0]
            : root is AndQuery ? new AndQuery(rest) : new ProseQuery(rest);
    }

    private List<Unit> Units(QueryNode root)
    {
        var units = new List<Unit>();
        var optional = new List<QueryNode>();
        foreach (var part in root is ProseQuery or AndQuery or NearQuery ? QueryExplainer.PartsOf(root) : [])
        {
            if (root is ProseQuery && part is not (NotQuery or RequiredQuery) && !explainer.IsDemanded(part))
                optional.Add(part);
            else
                units.Add(new Unit(KindOf(part), [part], part is NotQuery ? null : explainer.Hits(part)));
        }
        // Beside a demanded word or phrase, the others need not match.
        var insists = units.Exists(u => u.Parts[0] is RequiredQuery or PhraseQuery { Field: null });
        if (root is ProseQuery && !insists && optional.Count > 0)
        {
            if (optional.TrueForAll(p => explainer.Hits(p) == 0))
                units.Add(new Unit(UnitKind.Text, optional, 0));
            else
            {
                units.AddRange(optional.Select(p => new Unit(UnitKind.Text, [p], explainer.Hits(p)))
                    .Where(u => u.Hits != 0).OrderBy(u => u.Hits ?? long.MaxValue).Take(MostWords));
            }
        }
        if (filters.Count > 0)
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
    private sealed record Unit(UnitKind Kind, IReadOnlyList<QueryNode> Parts, long? Hits);
}
