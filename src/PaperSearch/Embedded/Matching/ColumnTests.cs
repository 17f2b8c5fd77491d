using PaperSearch.Embedded.Columns;
using PaperSearch.Resolving;

namespace PaperSearch.Embedded.Matching;

/// <summary>Ranges and fields that papers have, as tests of columns.</summary>
internal static class ColumnTests
{
    public static ColumnWeight Range(RangeClause range) => new($"{range.Field}:{range.From}..{range.To}", columns =>
    {
        // A column of citations holds one more, so that 0 stands for no figure; dates have no day 0.
        var isNumber = range.Field == "citations";
        var values = isNumber ? columns.Citations : columns.Dates;
        var (from, to) = isNumber ? (range.From + 1, Math.Min(range.To, int.MaxValue) + 1) : (range.From, range.To);
        return doc => values[doc] > 0 && values[doc] >= from && values[doc] <= to;
    });

    /// <summary>Papers that have a field, or what a flag tells; <see langword="null"/> for a field without a column.</summary>
    public static ColumnWeight? TryHas(HasClause has) => has.Field switch
    {
        "code" => Flag(has, PaperFlags.Code),
        "abstract" => Flag(has, PaperFlags.Abstract),
        "doi" => Flag(has, PaperFlags.Doi),
        "year" or "date" => Test(has, columns => doc => columns.Dates[doc] > 0),
        "citations" => Test(has, columns => doc => columns.Citations[doc] > 0),
        "category" => Test(has, columns => doc => columns.Categories[doc].Length > 0),
        "author" => Test(has, columns => doc => columns.Authors[doc].Length > 0),
        "journal" => Test(has, columns => doc => columns.Venues[doc].Length > 0),
        _ => null,
    };

    private static ColumnWeight Flag(HasClause has, PaperFlags flag) => Test(has, columns =>
    {
        var flags = columns.Flags;
        return doc => (flags[doc] & (int)flag) != 0;
    });

    private static ColumnWeight Test(HasClause has, Func<SegmentColumns, Func<int, bool>> open) => new($"has {has.Field}", open);
}
