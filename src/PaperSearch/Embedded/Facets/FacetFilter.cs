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
    /// <param name="authorTest">Makes the test for authors whose names are no value of the facet.</param>
    public static List<FacetFilter> Of(SearchPlan plan, AuthorFilter authorTest)
    {
        var filters = new List<FacetFilter>();
        var picked = plan.Filters;
        if (picked.Years is { } years && (years.From ?? years.To) is not null)
        {
            var from = years.From ?? 1;
            var to = years.To ?? 9999;
            Add(FacetNames.Year, segment =>
            {
                var dates = segment.Columns.Dates;
                return doc => dates[doc] / 10000 is var year && year >= from && year <= to;
            });
        }
        if (picked.Categories.Count > 0)
        {
            string[] codes = [.. picked.Categories.Select(c => ArxivTaxonomy.Resolve(c).Code)];
            Add(FacetNames.Category, segment => AnyOf(segment.Columns.Categories, codes));
        }
        if (picked.Authors.Count > 0)
            Add(FacetNames.Author, authorTest.Open);
        if (picked.Venues.Count > 0)
            Add(FacetNames.Venue, segment => AnyOf(segment.Columns.Venues, picked.Venues));
        if (picked.HasCode is { } code)
        {
            Add(FacetNames.Code, segment =>
            {
                var flags = segment.Columns.Flags;
                return doc => ((flags[doc] & (int)PaperFlags.Code) != 0) == code;
            });
        }
        return filters;

        void Add(string facet, Func<SegmentContext, Func<int, bool>> open) =>
            filters.Add(new FacetFilter(facet, plan.Facets.Any(f => f.Name == facet), open));
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
}
