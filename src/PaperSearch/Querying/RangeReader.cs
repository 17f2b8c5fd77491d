using System.Globalization;

namespace PaperSearch.Querying;

/// <summary>From the value of a field of dates or numbers to a range with both ends in it.</summary>
internal sealed class RangeReader(DiagnosticList diagnostics)
{
    /// <summary>The range that a word or phrase is; <see langword="null"/>, with a diagnostic, where it is none.</summary>
    public RangeQuery? Read(in QueryToken token, PaperField field)
    {
        // The two dots of an open range are no full stop.
        var isWhole = token.Kind == QueryTokenKind.Phrase || token.Text.EndsWith("..", StringComparison.Ordinal);
        var typed = isWhole ? token.Text : QueryText.TrimSentence(token.Text);
        var text = typed.ToString();
        if (Read(token, field, RangeEnds.Parse(text, field), token.Around(typed, token.Place)) is { } range)
            return range;
        diagnostics.Add("bad_range", token.Span, field.Kind == PaperFieldKind.Number
            ? $"'{text}' is no number or range; it was read as a word. Write {field.Name}:10..100 or {field.Name}:>=10."
            : $"'{text}' is no date or range; it was read as a word. " +
                $"Write {field.Name}:2015..2020, {field.Name}:>=2015 or {field.Name}:2024-03.");
        return null;
    }

    /// <summary>The range between two ends; <see langword="null"/> where they are none of the field's.</summary>
    public RangeQuery? Read(in QueryToken token, PaperField field, RangeEnds ends) => Read(token, field, ends, token.Operand);

    private RangeQuery? Read(in QueryToken token, PaperField field, RangeEnds ends, TextSpan span)
    {
        if (!ReadEnd(ends.From, field, out var from) || !ReadEnd(ends.To, field, out var to) || (from ?? to) is null)
            return null;
        var (withFrom, withTo) = (ends.WithFrom, ends.WithTo);
        if (IsReversed(field, from, to))
        {
            diagnostics.Add("reversed_range", token.Span, $"The range ends before it begins; it was read as {to}..{from}.");
            (from, to, withFrom, withTo) = (to, from, withTo, withFrom);
        }
        var first = from is null || withFrom ? from : Next(from, 1, field);
        var last = to is null || withTo ? to : Next(to, -1, field);
        // Nothing comes after the year 9999.
        if ((from is null) != (first is null) || (to is null) != (last is null))
            return null;
        if (!IsReversed(field, first, last))
            return new RangeQuery(field.Name, first, last) { Span = span };
        diagnostics.Add("empty_range", token.Span, $"Nothing lies between {from} and {to}; it was read with its ends.");
        return new RangeQuery(field.Name, from, to) { Span = span };
    }

    private static bool ReadEnd(string text, PaperField field, out string? end)
    {
        end = null;
        if (text.Length == 0)
            return true;
        if (field.Kind == PaperFieldKind.Number)
        {
            if (!PaperField.TryReadNumber(text, out var number))
                return false;
            end = number.ToString(CultureInfo.InvariantCulture);
            return true;
        }
        if (!PaperDate.TryParse(text, out var date) || text.AsSpan().ContainsAny("T "))
            return false;
        end = field.Name == "year" ? date.Year.ToString("0000", CultureInfo.InvariantCulture) : date.ToString();
        return true;
    }

    // ">2015" begins with 2016, ">2024-03" with 2024-04.
    private static string? Next(string end, int step, PaperField field)
    {
        if (field.Kind == PaperFieldKind.Number)
        {
            var next = long.Parse(end, CultureInfo.InvariantCulture) + step;
            return next is >= 0 and <= PaperField.GreatestNumber ? next.ToString(CultureInfo.InvariantCulture) : null;
        }
        PaperDate.TryParse(end, out var date);
        if (date.Year + step is < 1 or > 9999)
            return null;
        return date.Precision switch
        {
            DatePrecision.Day => PaperDate.FromDay(date.FirstDay.AddDays(step)).ToString(),
            DatePrecision.Month when date.FirstDay.AddMonths(step) is var month =>
                new PaperDate(month.Year, month.Month).ToString(),
            _ => new PaperDate(date.Year + step).ToString(),
        };
    }

    private static bool IsReversed(PaperField field, string? from, string? to)
    {
        if (from is null || to is null)
            return false;
        if (field.Kind == PaperFieldKind.Number)
            return long.Parse(from, CultureInfo.InvariantCulture) > long.Parse(to, CultureInfo.InvariantCulture);
        PaperDate.TryParse(from, out var first);
        PaperDate.TryParse(to, out var last);
        return first.FirstDay > last.LastDay;
    }
}
