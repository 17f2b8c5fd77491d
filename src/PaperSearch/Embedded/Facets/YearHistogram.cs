using System.Globalization;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Facets;

/// <summary>Papers a year, without gaps: a year between the first and the last with no paper has a bucket of 0.</summary>
internal static class YearHistogram
{
    /// <param name="counts">Papers by year; index 0 counts those without a date.</param>
    /// <param name="picked">The years filtered by.</param>
    public static FacetResult Of(int[] counts, YearRange? picked)
    {
        var first = Array.FindIndex(counts, 1, count => count > 0);
        if (first < 0)
            return new FacetResult("histogram", [], counts[0]);
        var last = Array.FindLastIndex(counts, count => count > 0);
        // A year misprinted as 11 must not make a histogram of two thousand empty years.
        var buckets = new List<FacetBucket>();
        for (var year = first; year <= last; year++)
        {
            if (counts[year] > 0 || last - first < 400)
                buckets.Add(new FacetBucket(year.ToString(CultureInfo.InvariantCulture), counts[year], IsPicked(picked, year)));
        }
        return new FacetResult("histogram", buckets.ToValueList(), counts[0]);
    }

    private static bool IsPicked(YearRange? picked, int year) =>
        picked is not null && (picked.From ?? picked.To) is not null
        && year >= (picked.From ?? int.MinValue) && year <= (picked.To ?? int.MaxValue);
}
