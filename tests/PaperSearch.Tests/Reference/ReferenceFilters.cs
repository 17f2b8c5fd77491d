using PaperSearch.Names;
using PaperSearch.Querying;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Reference;

/// <summary>What is picked in facets, as tests of papers by the facet's name.</summary>
internal static class ReferenceFilters
{
    public static Dictionary<string, Predicate<ReferencePaper>> Of(SearchPlan plan, ReferenceState state) =>
        plan.Filters.All.ToDictionary(
            picked => picked.Facet, picked => Test(plan.Fields.FindFacet(picked.Facet)!, picked.Values, state));

    private static Predicate<ReferencePaper> Test(PaperFacet facet, ValueList<string> picked, ReferenceState state)
    {
        var (column, kind) = (facet.Field.Column, facet.Field.Kind);
        switch (kind)
        {
            case PaperFieldKind.Date or PaperFieldKind.Number:
                var ranges = picked.Select(value => FilterRange.Read(kind, value)!).ToList();
                return paper => ranges.Exists(range => paper.Number(column) >= range.Least && paper.Number(column) <= range.Most);
            case PaperFieldKind.Flag:
                return paper => picked.Contains(paper.Has(facet.Name) ? "true" : "false");
            case PaperFieldKind.Names:
                // A value of the facet picks exactly this value, a reference its person, another name whoever it matches.
                var called = picked.Select(state.Authors.Called).ToList();
                var values = called.Where(state.Authors.HasPerson).ToList();
                var people = called.Except(values).ToLookup(name => AuthorReference.Resolve(state.Authors, name));
                var papers = people.SelectMany(named => named.Key?.Papers ?? []).Select(number => state.Papers[number])
                    .ToHashSet();
                var names = people[null].Select(name => new NameMatcher(name)).ToList();
                return paper => papers.Contains(paper) || (values.Count > 0 && state.Authors.PeopleOn(paper).Any(values.Contains))
                    || names.Exists(name => paper.IsBy(name, AuthorPosition.Any));
            default:
                return paper => paper.Values(column).Any(picked.Contains);
        }
    }
}
