using PaperSearch.Embedded.Columns;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Searching;

/// <summary>The order of hits as a number: the smaller comes first; where it is equal, ids decide.</summary>
internal static class HitOrder
{
    /// <param name="sort">The order.</param>
    /// <param name="score">The score; counts for relevance.</param>
    /// <param name="value">The value of the order's column (<see cref="Values"/>); 0 where it has none.</param>
    /// <param name="date"><see cref="PaperDate.SortKey"/>, 0 for none.</param>
    public static ulong Key(SortOrder sort, float score, int value, int date) => sort switch
    {
        SortOrder.Relevance => Key(~Ascending(score), ~(uint)date),
        SortOrder.MostCited or SortOrder.Added => Key(~(uint)value, ~(uint)date),
        // Papers without a date come last in either direction.
        SortOrder.Oldest => date == 0 ? uint.MaxValue : (uint)date,
        _ => ~(uint)date,
    };

    /// <summary>The column that an order goes by, beside score and date; empty where it has none.</summary>
    public static int[] Values(SortOrder sort, SegmentColumns columns) => sort switch
    {
        SortOrder.MostCited => columns.Citations,
        SortOrder.Added => columns.Added,
        _ => [],
    };

    private static ulong Key(uint first, uint second) => (ulong)first << 32 | second;

    // Bits of floats grow with the numbers, but fall with those below zero.
    private static uint Ascending(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value);
        return (bits & 0x8000_0000) == 0 ? bits | 0x8000_0000 : ~bits;
    }
}
