using Lucene.Net.Util;
using PaperSearch.Embedded.Columns;

namespace PaperSearch.Embedded.Facets;

/// <summary>The matches of one segment.</summary>
/// <param name="Columns">The segment's columns.</param>
/// <param name="Hits">Papers that pass every filter.</param>
/// <param name="NearMisses">By filter: papers that fail this one only; <see langword="null"/> where no facet needs it.</param>
internal sealed record SegmentMatches(SegmentColumns Columns, FixedBitSet Hits, FixedBitSet?[] NearMisses)
{
    /// <summary>What counts for a facet, as bits: the hits, and what fails only the filter of the facet itself.</summary>
    /// <param name="own">The facet's filter; negative where it has none.</param>
    public IEnumerable<long[]> CountedWith(int own)
    {
        yield return Hits.GetBits();
        if (own >= 0 && NearMisses[own] is { } sideways)
            yield return sideways.GetBits();
    }
}
