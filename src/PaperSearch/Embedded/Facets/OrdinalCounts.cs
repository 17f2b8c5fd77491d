using System.Numerics;

namespace PaperSearch.Embedded.Facets;

/// <summary>How many papers have each value of a column.</summary>
/// <param name="Numbering">From value numbers to values.</param>
/// <param name="Counts">Papers by value number.</param>
internal readonly record struct OrdinalCounts(GlobalOrdinals.Numbering Numbering, int[] Counts)
{
    /// <param name="column">The column.</param>
    /// <param name="segments">The matches.</param>
    /// <param name="own">The filter of the column's facet; negative for none.</param>
    /// <param name="ordinals">The numbering of values over all segments.</param>
    public static OrdinalCounts Of(string column, IReadOnlyList<SegmentMatches> segments, int own, GlobalOrdinals ordinals)
    {
        var numbering = ordinals.Of(column);
        var counts = new int[numbering.Count];
        foreach (var segment in segments)
        {
            var values = segment.Columns.OrdinalsOf(column);
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
