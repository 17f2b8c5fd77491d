using System.Numerics;
using Lucene.Net.Util;
using PaperSearch.Embedded.Columns;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Facets;

/// <summary>
/// Counts a facet exactly over the matches that a search remembered: its hits, and for a facet with a
/// filter of its own also the papers that fail this filter only.
/// </summary>
internal static class FacetCounter
{
    /// <param name="request">Which facet, and how much of it.</param>
    /// <param name="picked">What is picked.</param>
    /// <param name="segments">The matches.</param>
    /// <param name="filters">The filters of the search, in the order of the near misses.</param>
    /// <param name="ordinals">The numbering of values over all segments.</param>
    public static FacetResult Count(
        FacetRequest request, SearchFilters picked, IReadOnlyList<SegmentMatches> segments, IReadOnlyList<FacetFilter> filters, GlobalOrdinals ordinals)
    {
        var own = -1;
        for (var i = 0; i < filters.Count; i++)
        {
            if (filters[i].Facet == request.Name)
                own = i;
        }
        var result = request.Name switch
        {
            FacetNames.Year => YearHistogram.Of(CountYears(segments, own), picked.Years),
            FacetNames.Code => CodeFacet(segments, own, picked.HasCode),
            FacetNames.Category => CategoryTree.Of(
                ordinals.Categories, CountValues(segments, own, ordinals.Categories, c => c.Categories), request, picked.Categories),
            FacetNames.Author => TermsFacet.Of(
                ordinals.Authors, CountValues(segments, own, ordinals.Authors, c => c.Authors), request, picked.Authors),
            _ => TermsFacet.Of(
                ordinals.Venues, CountValues(segments, own, ordinals.Venues, c => c.Venues), request, picked.Venues),
        };
        return result with { Sideways = own >= 0 };
    }

    private static int[] CountYears(IReadOnlyList<SegmentMatches> segments, int own)
    {
        var counts = new int[10000];
        foreach (var segment in segments)
        {
            var dates = segment.Columns.Dates;
            foreach (var matches in Sets(segment, own))
            {
                var words = matches.GetBits();
                for (var block = 0; block < words.Length; block++)
                {
                    for (var bits = (ulong)words[block]; bits != 0; bits &= bits - 1)
                        counts[dates[(block << 6) + BitOperations.TrailingZeroCount(bits)] / 10000]++;
                }
            }
        }
        return counts;
    }

    private static FacetResult CodeFacet(IReadOnlyList<SegmentMatches> segments, int own, bool? wanted)
    {
        long with = 0;
        long all = 0;
        foreach (var segment in segments)
        {
            var flags = segment.Columns.Flags;
            foreach (var matches in Sets(segment, own))
            {
                var words = matches.GetBits();
                for (var block = 0; block < words.Length; block++)
                {
                    for (var bits = (ulong)words[block]; bits != 0; bits &= bits - 1)
                    {
                        all++;
                        with += flags[(block << 6) + BitOperations.TrailingZeroCount(bits)] & (int)PaperFlags.Code;
                    }
                }
            }
        }
        return new FacetResult("terms",
        [
            new FacetBucket("true", with, wanted == true, "with code"),
            new FacetBucket("false", all - with, wanted == false, "without code"),
        ]);
    }

    private static int[] CountValues(
        IReadOnlyList<SegmentMatches> segments, int own, GlobalOrdinals.Numbering numbering, Func<SegmentColumns, OrdinalColumn> column)
    {
        var counts = new int[numbering.Count];
        for (var s = 0; s < segments.Count; s++)
        {
            var values = column(segments[s].Columns);
            if (values.ValueCount == 0)
                continue;
            var global = numbering.OfSegment(values);
            foreach (var matches in Sets(segments[s], own))
            {
                var words = matches.GetBits();
                for (var block = 0; block < words.Length; block++)
                {
                    for (var bits = (ulong)words[block]; bits != 0; bits &= bits - 1)
                    {
                        foreach (var ordinal in values[(block << 6) + BitOperations.TrailingZeroCount(bits)])
                            counts[global[ordinal]]++;
                    }
                }
            }
        }
        return counts;
    }

    private static IEnumerable<FixedBitSet> Sets(SegmentMatches segment, int own)
    {
        yield return segment.Hits;
        if (own >= 0 && segment.NearMisses[own] is { } sideways)
            yield return sideways;
    }
}
