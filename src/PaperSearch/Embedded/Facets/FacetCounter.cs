using PaperSearch.Searching;

namespace PaperSearch.Embedded.Facets;

/// <summary>
/// Counts a facet exactly over the matches that were remembered: the hits, and for a facet with a filter of its own also the
/// papers that fail this filter only.
/// </summary>
internal static class FacetCounter
{
    /// <param name="facet">The facet.</param>
    /// <param name="request">How much of it.</param>
    /// <param name="picked">What is picked.</param>
    /// <param name="segments">The matches.</param>
    /// <param name="filters">The filters of the search, in the order of the near misses.</param>
    /// <param name="ordinals">The numbering of values over all segments.</param>
    /// <param name="authors">The authors.</param>
    public static FacetResult Count(
        PaperFacet facet,
        FacetRequest request,
        SearchFilters picked,
        IReadOnlyList<SegmentMatches> segments,
        IReadOnlyList<FacetFilter> filters,
        GlobalOrdinals ordinals,
        Func<AuthorColumns> authors)
    {
        var own = -1;
        for (var i = 0; i < filters.Count; i++)
        {
            if (filters[i].Facet == facet.Name)
                own = i;
        }
        var values = picked[facet.Name];
        var size = request.Size ?? facet.Definition.Size;
        var prefix = request.Prefix is { Length: > 0 } typed ? new ValuePrefix(typed) : null;
        var result = facet.Definition.Type switch
        {
            FacetType.Histogram => HistogramFacet.Count(facet, size, values, segments, own),
            FacetType.Tree => CategoryTree.Of(CountValues(), size, prefix, values),
            FacetType.Terms when facet.Field.Kind == PaperFieldKind.Names => CountAuthors(authors()),
            FacetType.Terms => TermsFacet.Of(CountValues(), size, prefix, values, value => value),
            FacetType.Flag => FlagFacet.Count(facet, values, segments, own),
            _ => throw new InvalidOperationException($"{facet.Definition.Type} is not counted."),
        };
        return result with { Label = facet.Definition.Label, Sideways = own >= 0 };

        OrdinalCounts CountValues() => OrdinalCounts.Of(
            columns => columns.OrdinalsOf(facet.Field.Column), ordinals.Of(facet.Field.Column), segments, own);

        FacetResult CountAuthors(AuthorColumns people) => TermsFacet.Of(
            OrdinalCounts.Of(columns => people.Of(columns.Authors), people.Numbering, segments, own),
            size, prefix, values.Select(people.Called).Distinct().ToValueList(), AuthorReference.NameIn);
    }
}
