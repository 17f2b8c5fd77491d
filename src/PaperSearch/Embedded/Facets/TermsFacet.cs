using PaperSearch.Searching;
using PaperSearch.Text;

namespace PaperSearch.Embedded.Facets;

/// <summary>The values most papers have, then the sum of the others.</summary>
internal static class TermsFacet
{
    /// <param name="counted">Papers by value.</param>
    /// <param name="size">How many values to list.</param>
    /// <param name="prefix">Which values to list; <see langword="null"/> for all.</param>
    /// <param name="picked">The values filtered by, listed even where they are not among the first.</param>
    /// <param name="nameIn">What a value names: it is shown where it tells the value from the others that are listed.</param>
    public static FacetResult Of(
        OrdinalCounts counted, int size, ValuePrefix? prefix, ValueList<string> picked, Func<string, string> nameIn)
    {
        var (numbering, counts) = counted;
        // The numbers follow the order of the values, so the smaller number breaks a tie.
        var best = new PriorityQueue<int, (int Count, int MinusOrdinal)>();
        long sum = 0;
        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            if (counts[ordinal] == 0 || (prefix is not null && !prefix.Matches(nameIn(numbering.Value(ordinal)))))
                continue;
            sum += counts[ordinal];
            best.Enqueue(ordinal, (counts[ordinal], -ordinal));
            if (best.Count > size)
                best.Dequeue();
        }

        var listed = new List<FacetBucket>();
        while (best.TryDequeue(out var ordinal, out _))
        {
            var value = numbering.Value(ordinal);
            listed.Add(new FacetBucket(value, counts[ordinal], picked.Contains(value)));
        }
        listed.Reverse();
        foreach (var value in picked)
        {
            if (!listed.Exists(b => b.Value == value) && numbering.Find(value) is >= 0 and var ordinal
                && (prefix is null || prefix.Matches(nameIn(value))))
                listed.Add(new FacetBucket(value, counts[ordinal], true));
        }
        var others = sum - listed.Sum(bucket => bucket.Count);
        var named = listed.CountBy(bucket => nameIn(bucket.Value)).ToDictionary();
        var buckets = listed.Select(bucket => bucket with { Label = LabelOf(bucket.Value) });
        return new FacetResult(FacetType.Terms, buckets.ToValueList(), others);

        string? LabelOf(string value)
        {
            var name = nameIn(value);
            var readable = ReadableText.Of(named[name] == 1 ? name : value).Text;
            return readable == value ? null : readable;
        }
    }
}
