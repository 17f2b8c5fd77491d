namespace PaperSearch;

/// <summary>A date known to the year, the month or the day. (stub)</summary>
public readonly record struct PaperDate(int Year, int Month = 0, int Day = 0) : IComparable<PaperDate>
{
    /// <summary><c>yyyymmdd</c> as a number, zeros for unknown parts.</summary>
    public int SortKey => Year * 10000 + Month * 100 + Day;

    /// <inheritdoc/>
    public int CompareTo(PaperDate other) => SortKey.CompareTo(other.SortKey);
}
