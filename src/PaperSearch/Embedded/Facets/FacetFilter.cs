using System.Numerics;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Matching;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Facets;

/// <summary>The values picked in one facet, as a test of papers.</summary>
/// <param name="Facet">The facet's name.</param>
/// <param name="CountsSideways">Whether the facet is counted, so that papers that fail only this filter matter.</param>
/// <param name="Open">Makes the test for a segment: from a paper's number to whether it passes.</param>
internal sealed record FacetFilter(string Facet, bool CountsSideways, Func<SegmentContext, Func<int, bool>> Open)
{
    /// <summary>The filters of a plan, one for each facet in which something is picked.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="authors">Makes the test for authors.</param>
    public static List<FacetFilter> Of(SearchPlan plan, Func<AuthorFilter> authors)
    {
        var filters = new List<FacetFilter>();
        foreach (var (name, values) in plan.Filters.All)
        {
            var open = Test(plan.Fields.FindFacet(name)!, values, authors);
            filters.Add(new FacetFilter(name, plan.Facets.Any(f => f.Name == name), open));
        }
        return filters;
    }

    private static Func<SegmentContext, Func<int, bool>> Test(
        PaperFacet facet, ValueList<string> values, Func<AuthorFilter> authors)
    {
        var column = facet.Field.Column;
        switch (facet.Field.Kind)
        {
            case PaperFieldKind.Names:
                return authors().Open;
            case PaperFieldKind.Date:
                var dates = values.Select(value => FilterRange.Read(PaperFieldKind.Date, value)!)
                    .Select(range => (Math.Max(1, (int)range.Least), (int)Math.Min(int.MaxValue, range.Most))).ToArray();
                return segment => AnyRange(segment.Columns.DatesOf(column), dates);
            case PaperFieldKind.Number:
                // The column holds one more than the number.
                var numbers = values.Select(value => FilterRange.Read(PaperFieldKind.Number, value)!)
                    .Select(range => (range.Least + 1, range.Most + 1)).ToArray();
                return segment => AnyRange(segment.Columns.NumbersOf(column), numbers);
            case PaperFieldKind.Flag:
                var flag = (int)FlagFacet.FlagOf(facet);
                var (with, without) = (values.Contains("true"), values.Contains("false"));
                return segment =>
                {
                    var flags = segment.Columns.Flags;
                    return doc => (flags[doc] & flag) != 0 ? with : without;
                };
            default:
                return segment => AnyOf(segment.Columns.OrdinalsOf(column), values);
        }
    }

    /// <summary>Whether a paper has one of some values.</summary>
    internal static Func<int, bool> AnyOf(OrdinalColumn column, IReadOnlyList<string> values)
    {
        var dictionary = column.Values;
        var wanted = new bool[column.ValueCount];
        var any = false;
        foreach (var value in values)
        {
            var ordinal = dictionary.Find(value);
            if (ordinal < 0)
                continue;
            wanted[ordinal] = true;
            any = true;
        }
        if (!any)
            return _ => false;
        return doc =>
        {
            foreach (var ordinal in column[doc])
            {
                if (wanted[ordinal])
                    return true;
            }
            return false;
        };
    }

    /// <summary>Whether the value of a paper is in one of some ranges, none of which has 0.</summary>
    private static Func<int, bool> AnyRange<T>(T[] column, (T Least, T Most)[] ranges)
        where T : INumber<T>
    {
        if (ranges is [var (least, most)])
            return doc => column[doc] >= least && column[doc] <= most;
        return doc =>
        {
            var value = column[doc];
            foreach (var range in ranges)
            {
                if (value >= range.Least && value <= range.Most)
                    return true;
            }
            return false;
        };
    }
}
