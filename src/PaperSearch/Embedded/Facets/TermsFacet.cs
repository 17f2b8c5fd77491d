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
    public static FacetResult Of(OrdinalCounts counted, int size, ValuePrefix? prefix, ValueList<string> picked)
    {
        var (numbering, counts) = counted;
        // The numbers follow the order of the values, so the smaller number breaks a tie.
        var best = new PriorityQueue<int, (int Count, int MinusOrdinal)>();
        long sum = 0;
        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            if (counts[ordinal] == 0 || (prefix is not null && !prefix.Matches(numbering.Value(ordinal))))
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
            listed.Add(new FacetBucket(value, counts[ordinal], picked.Contains(value), LabelOf(value)));
        }
        listed.Reverse();
        foreach (var value in picked)
        {
            if (!listed.Exists(b => b.Value == value) && numbering.Find(value) is >= 0 and var ordinal
                && (prefix is null || prefix.Matches(value)))
                listed.Add(new FacetBucket(value, counts[ordinal], true, LabelOf(value)));
        }
        return new FacetResult(FacetType.Terms, listed.ToValueList(), sum - listed.Sum(b => b.Count));
    }

    private static string? LabelOf(string value) =>
        ReadableText.Of(value).Text is var readable && readable != value ? readable : null;
}
