using System.Numerics;
using PaperSearch.Embedded.Columns;

namespace PaperSearch.Embedded.Facets;

/// <summary>How many papers have each value of a column.</summary>
/// <param name="Numbering">From value numbers to values.</param>
/// <param name="Counts">Papers by value number.</param>
internal readonly record struct OrdinalCounts(GlobalOrdinals.Numbering Numbering, int[] Counts)
{
    /// <param name="read">Gives the column of a segment.</param>
    /// <param name="numbering">The numbering of its values over all segments.</param>
    /// <param name="segments">The matches.</param>
    /// <param name="own">The filter of the column's facet; negative for none.</param>
    public static OrdinalCounts Of(
        Func<SegmentColumns, OrdinalColumn> read,
        GlobalOrdinals.Numbering numbering,
        IReadOnlyList<SegmentMatches> segments,
        int own)
    {
        var counts = new int[numbering.Count];
        foreach (var segment in segments)
        {
            var values = read(segment.Columns);
            if (values.ValueCount == 0)
                continue;
            var global = numbering.OfSegment(values);
            foreach (var words in segment.CountedWith(own))
            {
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
        return new OrdinalCounts(numbering, counts);
    }
}
