using PaperSearch.Embedded.Facets;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Searching;

/// <summary>What was found, with the matches of each segment for the facets.</summary>
internal sealed class SegmentRetrieval(
    Snapshot snapshot, SearchFilters picked, IReadOnlyList<FacetFilter> filters, IReadOnlyList<SegmentMatches> segments) : Retrieval
{
    public override FacetResult Count(FacetRequest facet) => FacetCounter.Count(facet, picked, segments, filters, snapshot.Ordinals);
}
