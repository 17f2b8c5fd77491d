using System.Numerics;
using PaperSearch.Embedded.Schema;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Facets;

/// <summary>Papers with and without a flag.</summary>
internal static class FlagFacet
{
    public static FacetResult Count(PaperFacet facet, ValueList<string> picked, IReadOnlyList<SegmentMatches> segments, int own)
    {
        var flag = (int)FlagOf(facet);
        long with = 0;
        long all = 0;
        foreach (var segment in segments)
        {
            var flags = segment.Columns.Flags;
            foreach (var words in segment.CountedWith(own))
            {
                for (var block = 0; block < words.Length; block++)
                {
                    for (var bits = (ulong)words[block]; bits != 0; bits &= bits - 1)
                    {
                        all++;
                        with += (flags[(block << 6) + BitOperations.TrailingZeroCount(bits)] & flag) != 0 ? 1 : 0;
                    }
                }
            }
        }
        var label = facet.Definition.Label.ToLowerInvariant();
        return new FacetResult(FacetType.Flag,
        [
            new FacetBucket("true", with, picked.Contains("true"), "with " + label),
            new FacetBucket("false", all - with, picked.Contains("false"), "without " + label),
        ]);
    }

    /// <summary>The flag that a facet counts.</summary>
    public static PaperFlags FlagOf(PaperFacet facet) => Enum.Parse<PaperFlags>(facet.Name, ignoreCase: true);
}
