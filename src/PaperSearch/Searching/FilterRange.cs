using System.Globalization;

namespace PaperSearch.Searching;

/// <summary>
/// A range picked in a facet of dates or numbers, as <c>2020</c>, <c>2015..2020</c>, <c>2015..</c> or <c>..2020</c>; both ends
/// belong to it.
/// </summary>
/// <param name="Least">The least value of the column that is in it: a <see cref="PaperDate.SortKey"/>, or the number.</param>
/// <param name="Most">The greatest.</param>
/// <param name="Text">The range as it is written.</param>
internal sealed record FilterRange(long Least, long Most, string Text)
{
    /// <summary>The range that a text is; <see langword="null"/> where it is none, or ends before it begins.</summary>
    public static FilterRange? Read(PaperFieldKind kind, string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        var (from, to) = dots < 0 ? (text, text) : (text[..dots], text[(dots + 2)..]);
        if (from.Length + to.Length == 0 || !ReadEnd(kind, from, out var first) || !ReadEnd(kind, to, out var last))
            return null;
        if (first.Least > last.Most)
            return null;
        return new FilterRange(first.Least, last.Most, first.Text == last.Text ? first.Text : $"{first.Text}..{last.Text}");
    }

    private static bool ReadEnd(PaperFieldKind kind, string text, out (long Least, long Most, string Text) end)
    {
        end = (0, PaperField.GreatestNumber, "");
        if (text.Length == 0)
            return true;
        var isNumber = PaperField.TryReadNumber(text, out var number);
        if (kind == PaperFieldKind.Number)
        {
            end = (number, number, number.ToString(CultureInfo.InvariantCulture));
            return isNumber;
        }
        // A year may be of the first thousand, without zeros before it.
        PaperDate date;
        if (isNumber && number is >= 1 and <= 9999)
            date = new PaperDate((int)number);
        else if (!PaperDate.TryParse(text, out date) || text.AsSpan().ContainsAny("T "))
            return false;
        end = (date.SortKey, PaperDate.FromDay(date.LastDay).SortKey,
            date.Precision == DatePrecision.Year ? date.Year.ToString(CultureInfo.InvariantCulture) : date.ToString());
        return true;
    }
}
