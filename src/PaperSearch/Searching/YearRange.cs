using System.Globalization;

namespace PaperSearch.Searching;

/// <summary>A range of years; both ends belong to it, an open end is <see langword="null"/>.</summary>
public sealed record YearRange(int? From, int? To)
{
    /// <summary>
    /// As a filter takes it: <c>2020</c>, <c>2015..2020</c>, <c>2015..</c> or <c>..2020</c>; empty where both ends are open.
    /// </summary>
    public override string ToString() => (From ?? To) is null ? ""
        : From == To ? string.Create(CultureInfo.InvariantCulture, $"{From}")
        : string.Create(CultureInfo.InvariantCulture, $"{From}..{To}");
}
