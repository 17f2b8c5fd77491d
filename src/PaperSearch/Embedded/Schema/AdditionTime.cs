namespace PaperSearch.Embedded.Schema;

/// <summary>
/// When a paper came into the index, as its column holds it: whole seconds since the beginning of 2020 in UTC, which an
/// <see cref="int"/> holds until 2088. 0 stands for none.
/// </summary>
internal static class AdditionTime
{
    private static readonly DateTimeOffset beginning = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A moment; one that is out of range is the first or last there is.</summary>
    public static int Of(DateTimeOffset moment) =>
        (int)Math.Clamp((moment.UtcTicks - beginning.Ticks) / TimeSpan.TicksPerSecond, 1, int.MaxValue);

    /// <summary>The moment that a column holds; <see langword="null"/> for none.</summary>
    public static DateTimeOffset? Read(int value) => value == 0 ? null : beginning.AddSeconds(value);

    /// <summary>The seconds of all days from one <see cref="PaperDate.SortKey"/> to another.</summary>
    public static (int From, int To) Range(long from, long to)
    {
        var first = Of(Day(from, isEnd: false));
        var last = Day(to, isEnd: true);
        // Before there were any seconds none is meant.
        return last < beginning ? (1, 0) : (first, Of(last));
    }

    // Years, months and days that are left out, or are none, are the outermost there are.
    private static DateTimeOffset Day(long key, bool isEnd)
    {
        var (year, month, day) = (key / 10_000, key / 100 % 100, key % 100);
        if (year < 1)
            return DateTimeOffset.MinValue;
        if (year > 9998)
            return new DateTimeOffset(9998, 12, 31, 0, 0, 0, TimeSpan.Zero);
        if (month is < 1 or > 12)
            month = isEnd ? 12 : 1;
        var days = DateTime.DaysInMonth((int)year, (int)month);
        if (day < 1 || day > days)
            day = isEnd ? days : 1;
        var midnight = new DateTimeOffset((int)year, (int)month, (int)day, 0, 0, 0, TimeSpan.Zero);
        return isEnd ? midnight.AddDays(1).AddSeconds(-1) : midnight;
    }
}
