using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PaperSearch;

/// <summary>How precisely a date is known.</summary>
public enum DatePrecision
{
    /// <summary>To the year.</summary>
    Year,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the day.</summary>
    Day,
}

/// <summary>
/// A date known to the year, the month or the day. As text <c>yyyy</c>, <c>yyyy-mm</c> or <c>yyyy-mm-dd</c>. Ordered by its
/// first day; of two that begin on the same day the less precise comes first.
/// </summary>
[JsonConverter(typeof(PaperDateJsonConverter))]
public readonly record struct PaperDate : IComparable<PaperDate>
{
    /// <summary>A date; <paramref name="month"/> and <paramref name="day"/> are 0 where they are not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public PaperDate(int year, int month = 0, int day = 0)
    {
        if (!IsDate(year, month, day))
            throw new ArgumentOutOfRangeException(nameof(year), $"{year}-{month}-{day} is no date.");
        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12, or 0 where it is not known.</summary>
    public int Month { get; }

    /// <summary>The day of the month, or 0 where it is not known.</summary>
    public int Day { get; }

    /// <summary>How precisely the date is known.</summary>
    public DatePrecision Precision => Day > 0 ? DatePrecision.Day : Month > 0 ? DatePrecision.Month : DatePrecision.Year;

    /// <summary><c>yyyymmdd</c> as a number, zeros for unknown parts: ordered as the dates are.</summary>
    public int SortKey => Year * 10000 + Month * 100 + Day;

    /// <summary>The first day it may be.</summary>
    public DateOnly FirstDay => new(Math.Max(1, Year), Math.Max(1, Month), Math.Max(1, Day));

    /// <summary>The last day it may be.</summary>
    public DateOnly LastDay
    {
        get
        {
            var month = Month > 0 ? Month : 12;
            return new DateOnly(Math.Max(1, Year), month, Day > 0 ? Day : DateTime.DaysInMonth(Math.Max(1, Year), month));
        }
    }

    /// <summary>A day.</summary>
    public static PaperDate FromDay(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The date of a <see cref="SortKey"/>; <see langword="null"/> where the number is none.</summary>
    public static PaperDate? FromSortKey(int key) =>
        IsDate(key / 10000, key / 100 % 100, key % 100) ? new PaperDate(key / 10000, key / 100 % 100, key % 100) : null;

    /// <summary>Reads what <see cref="TryParse"/> reads.</summary>
    /// <exception cref="FormatException">The text is no date.</exception>
    public static PaperDate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var date)
            ? date
            : throw new FormatException($"\"{text}\" is no date (yyyy, yyyy-mm or yyyy-mm-dd).");
    }

    /// <summary>
    /// Reads <c>yyyy</c>, <c>yyyy-m</c> or <c>yyyy-m-d</c>, with <c>-</c> or <c>/</c>; a time behind a full date is passed over.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PaperDate date)
    {
        date = default;
        text = text.Trim();
        Span<int> parts = stackalloc int[3];
        parts.Clear();
        var count = 0;
        while (count < 3)
        {
            var length = 0;
            while (length < text.Length && char.IsAsciiDigit(text[length]))
                length++;
            if (length == 0 || length > (count == 0 ? 4 : 2) || (count == 0 && length != 4))
                return false;
            parts[count++] = int.Parse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture);
            text = text[length..];
            if (text.IsEmpty || text[0] is not ('-' or '/'))
                break;
            text = text[1..];
        }
        if (!text.IsEmpty && !(count == 3 && text[0] is 'T' or 't' or ' '))
            return false;
        // A month or day of 0 stands for an unknown one, but not when it was written.
        if ((count > 1 && parts[1] == 0) || (count > 2 && parts[2] == 0) || !IsDate(parts[0], parts[1], parts[2]))
            return false;
        date = new PaperDate(parts[0], parts[1], parts[2]);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(PaperDate other) => SortKey.CompareTo(other.SortKey);

    /// <summary>The date as <c>yyyy</c>, <c>yyyy-mm</c> or <c>yyyy-mm-dd</c>.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Day => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
        DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    private static bool IsDate(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 0 and <= 12 && day >= 0
        && (day == 0 || (month > 0 && day <= DateTime.DaysInMonth(year, month)));
}

internal sealed class PaperDateJsonConverter : JsonConverter<PaperDate>
{
    public override PaperDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PaperDate.TryParse(reader.GetString(), out var date)
            ? date
            : throw new JsonException("A date is yyyy, yyyy-mm or yyyy-mm-dd.");

    public override void Write(Utf8JsonWriter writer, PaperDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
