using Lucene.Net.Util;
using PaperSearch.Embedded.Columns;

namespace PaperSearch.Embedded.Facets;

/// <summary>The matches of one segment.</summary>
/// <param name="Columns">The segment's columns.</param>
/// <param name="Hits">Papers that pass every filter.</param>
/// <param name="NearMisses">By filter: papers that fail this one only; <see langword="null"/> where no facet needs it.</param>
internal sealed record SegmentMatches(SegmentColumns Columns, FixedBitSet Hits, FixedBitSet?[] NearMisses);
