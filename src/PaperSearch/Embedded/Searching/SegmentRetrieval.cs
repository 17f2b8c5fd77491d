using PaperSearch.Embedded.Facets;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Searching;

/// <summary>What was found, with the matches of each segment for the facets.</summary>
internal sealed class SegmentRetrieval(
    Snapshot snapshot, SearchPlan plan, IReadOnlyList<FacetFilter> filters, IReadOnlyList<SegmentMatches> segments) : Retrieval
{
    public override FacetResult Count(FacetRequest facet) => FacetCounter.Count(
        plan.Fields.FindFacet(facet.Name)!, facet, plan.Filters, segments, filters, snapshot.Ordinals,
        () => snapshot.AuthorColumns);
}
