using PaperSearch.Names;
using PaperSearch.Querying;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Reference;

/// <summary>What is picked in facets, as tests of papers by the facet's name.</summary>
internal static class ReferenceFilters
{
    public static Dictionary<string, Predicate<ReferencePaper>> Of(SearchFilters picked, ReferenceState state)
    {
        var filters = new Dictionary<string, Predicate<ReferencePaper>>(StringComparer.Ordinal);
        if (picked.Years is { } years && (years.From ?? years.To) is not null)
        {
            filters[FacetNames.Year] = paper =>
                paper.Paper.Date is { } date && date.Year >= (years.From ?? 0) && date.Year <= (years.To ?? int.MaxValue);
        }
        if (picked.Categories.Count > 0)
        {
            var codes = picked.Categories.Select(c => ArxivTaxonomy.Resolve(c).Code).ToList();
            filters[FacetNames.Category] = paper => paper.Categories.Any(codes.Contains);
        }
        if (picked.Authors.Count > 0)
        {
            // A name that is a value of the facet picks exactly that value; another whoever it matches as a name.
            var others = picked.Authors.Where(name => !state.Values.Contains(name)).Select(name => new NameMatcher(name)).ToList();
            filters[FacetNames.Author] = paper => paper.Names.Any(picked.Authors.Contains) || others.Exists(name => paper.IsBy(name, AuthorPosition.Any));
        }
        if (picked.Venues.Count > 0)
            filters[FacetNames.Venue] = paper => paper.Paper.Venue is { Length: > 0 } venue && picked.Venues.Contains(venue);
        if (picked.HasCode is { } code)
            filters[FacetNames.Code] = paper => paper.Paper.HasCode == code;
        return filters;
    }
}
