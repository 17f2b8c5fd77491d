using System.Numerics;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Schema;
using PaperSearch.Resolving;

namespace PaperSearch.Embedded.Matching;

/// <summary>Ranges and fields that papers have, as tests of columns.</summary>
internal static class ColumnTests
{
    public static ColumnWeight Range(RangeClause range) => new($"{range.Column}:{range.From}..{range.To}", columns =>
    {
        // A column of numbers holds one more, so that 0 stands for none; dates have no day 0.
        var isNumber = range.Kind == PaperFieldKind.Number;
        var (from, to) = isNumber ? (range.From + 1, range.To + 1) : (Math.Max(1, range.From), range.To);
        if (range.Column == IndexFields.AddedColumn)
        {
            var added = columns.Added;
            var (first, last) = AdditionTime.Range(range.From, range.To);
            return doc => added[doc] >= first && added[doc] <= last;
        }
        if (isNumber && range.Column != IndexFields.CitationsColumn)
        {
            var numbers = columns.NumbersOf(range.Column);
            return doc => numbers[doc] >= from && numbers[doc] <= to;
        }
        var values = isNumber ? columns.Citations : columns.DatesOf(range.Column);
        return doc => values[doc] >= from && values[doc] <= to;
    });

    /// <summary>Papers that have a field, or what a flag tells; <see langword="null"/> for a field without a column.</summary>
    public static ColumnWeight? TryHas(HasClause has, PaperFieldTable fields) => has.Field switch
    {
        "code" => Flag(has, PaperFlags.Code),
        "abstract" => Flag(has, PaperFlags.Abstract),
        "doi" => Flag(has, PaperFlags.Doi),
        "year" or "date" => Test(has, columns => Any(columns.Dates)),
        IndexFields.AddedColumn => Test(has, columns => Any(columns.Added)),
        "citations" => Test(has, columns => Any(columns.Citations)),
        "category" => Test(has, columns => doc => columns.Categories[doc].Length > 0),
        "author" => Test(has, columns => doc => columns.Authors[doc].Length > 0),
        "journal" => Test(has, columns => doc => columns.Venues[doc].Length > 0),
        _ => fields.Find(has.Field)?.Kind switch
        {
            PaperFieldKind.Number => Test(has, columns => Any(columns.NumbersOf(has.Field))),
            PaperFieldKind.Date => Test(has, columns => Any(columns.DatesOf(has.Field))),
            _ => null,
        },
    };

    private static Func<int, bool> Any<T>(T[] column)
        where T : INumber<T> => doc => column[doc] > T.Zero;

    private static ColumnWeight Flag(HasClause has, PaperFlags flag) => Test(has, columns =>
    {
        var flags = columns.Flags;
        return doc => (flags[doc] & (int)flag) != 0;
    });

    private static ColumnWeight Test(HasClause has, Func<SegmentColumns, Func<int, bool>> open) => new($"has {has.Field}", open);
}
