using System.Buffers;
using System.Globalization;
using System.Numerics;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Facets;

/// <summary>
/// Papers by interval of their number or year, without gaps: an interval between the first and the last with no paper has a
/// bucket of 0.
/// </summary>
internal static class HistogramFacet
{
    /// <summary>A year misprinted as 11 must not make a histogram of two thousand empty years.</summary>
    private const int MostWithGaps = 400;

    private const int Years = 10000;

    public static FacetResult Count(
        PaperFacet facet, int size, ValueList<string> picked, IReadOnlyList<SegmentMatches> segments, int own)
    {
        var ranges = picked.Select(value => FilterRange.Read(facet.Field.Kind, value)).OfType<FilterRange>().ToList();
        return facet.Field.Kind == PaperFieldKind.Date
            ? OfDates(facet, size, ranges, segments, own)
            : OfNumbers(facet, size, ranges, segments, own);
    }

    private static FacetResult OfDates(
        PaperFacet facet, int size, List<FilterRange> picked, IReadOnlyList<SegmentMatches> segments, int own)
    {
        // By year; index 0 counts papers without a date. Lent, as it is as large as all else that is counted for a page.
        var lent = ArrayPool<int>.Shared.Rent(Years);
        var counts = lent.AsSpan(0, Years);
        counts.Clear();
        foreach (var segment in segments)
        {
            var dates = segment.Columns.DatesOf(facet.Field.Column);
            foreach (var words in segment.CountedWith(own))
            {
                for (var block = 0; block < words.Length; block++)
                {
                    for (var bits = (ulong)words[block]; bits != 0; bits &= bits - 1)
                        counts[dates[(block << 6) + BitOperations.TrailingZeroCount(bits)] / 10000]++;
                }
            }
        }
        var without = counts[0];
        counts[0] = 0;
        var (first, last) = (counts.IndexOfAnyExcept(0), counts.LastIndexOfAnyExcept(0));
        var width = first < 0 ? 1 : facet.Definition.Interval ?? (int)Width(first, last, size);
        var intervals = first < 0 ? [] : new int[(last / width) - (first / width) + 1];
        for (var year = first; year >= 0 && year <= last; year++)
            intervals[(year / width) - (first / width)] += counts[year];
        ArrayPool<int>.Shared.Return(lent);
        return Result(first / width, width, (1, Years - 1), intervals, without, (from, to) =>
            picked.Exists(range => range.Least <= from * 10000 && range.Most >= (to * 10000) + 1231));
    }

    private static FacetResult OfNumbers(
        PaperFacet facet, int size, List<FilterRange> picked, IReadOnlyList<SegmentMatches> segments, int own)
    {
        // The column holds one more than the number.
        long least = long.MaxValue, most = 0, without = 0;
        foreach (var segment in segments)
        {
            var numbers = segment.Columns.NumbersOf(facet.Field.Column);
            foreach (var words in segment.CountedWith(own))
            {
                for (var block = 0; block < words.Length; block++)
                {
                    for (var bits = (ulong)words[block]; bits != 0; bits &= bits - 1)
                    {
                        var number = numbers[(block << 6) + BitOperations.TrailingZeroCount(bits)];
                        if (number == 0)
                            without++;
                        else
                            (least, most) = (Math.Min(least, number), Math.Max(most, number));
                    }
                }
            }
        }
        if (most == 0)
            return new FacetResult(FacetType.Histogram, [], without);
        var width = Width(least - 1, most - 1, size);
        var first = (least - 1) / width;
        var intervals = new int[((most - 1) / width) - first + 1];
        foreach (var segment in segments)
        {
            var numbers = segment.Columns.NumbersOf(facet.Field.Column);
            foreach (var words in segment.CountedWith(own))
            {
                for (var block = 0; block < words.Length; block++)
                {
                    for (var bits = (ulong)words[block]; bits != 0; bits &= bits - 1)
                    {
                        var number = numbers[(block << 6) + BitOperations.TrailingZeroCount(bits)];
                        if (number > 0)
                            intervals[(int)(((number - 1) / width) - first)]++;
                    }
                }
            }
        }
        return Result(first, width, (0, PaperField.GreatestNumber), intervals, without, (from, to) =>
            picked.Exists(range => range.Least <= from && range.Most >= to));
    }

    /// <summary>
    /// The narrowest width of 1, 2, 5, 10, ... of which at most so many intervals reach from the first value to the last.
    /// </summary>
    private static long Width(long first, long last, int size)
    {
        for (long power = 1; power <= long.MaxValue / 10; power *= 10)
        {
            foreach (var width in (ReadOnlySpan<long>)[power, 2 * power, 5 * power])
            {
                if ((last / width) - (first / width) < size)
                    return width;
            }
        }
        return long.MaxValue;
    }

    private static FacetResult Result(
        long first, long width, (long Least, long Most) possible, int[] intervals, long without, Func<long, long, bool> isPicked)
    {
        var buckets = new List<FacetBucket>();
        for (var i = 0; i < intervals.Length; i++)
        {
            if (intervals[i] == 0 && intervals.Length > MostWithGaps)
                continue;
            var begin = (first + i) * width;
            var (from, to) = (Math.Max(begin, possible.Least), begin + Math.Min(width - 1, possible.Most - begin));
            var value = string.Create(CultureInfo.InvariantCulture, $"{from}..{to}");
            if (from == to)
                value = from.ToString(CultureInfo.InvariantCulture);
            buckets.Add(new FacetBucket(value, intervals[i], isPicked(from, to)));
        }
        return new FacetResult(FacetType.Histogram, buckets.ToValueList(), without);
    }
}
