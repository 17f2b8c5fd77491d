using PaperSearch.Searching;
using PaperSearch.Text;

namespace PaperSearch.Embedded.Facets;

/// <summary>The values most papers have, then the sum of the others.</summary>
internal static class TermsFacet
{
    /// <param name="numbering">From value numbers to values.</param>
    /// <param name="counts">Papers by value number.</param>
    /// <param name="request">How many, and which.</param>
    /// <param name="picked">The values filtered by, listed even where they are not among the first.</param>
    public static FacetResult Of(GlobalOrdinals.Numbering numbering, int[] counts, FacetRequest request, ValueList<string> picked)
    {
        var prefix = request.Prefix is { Length: > 0 } typed ? new ValuePrefix(typed) : null;
        // The numbers follow the order of the values, so the smaller number breaks a tie.
        var best = new PriorityQueue<int, (int Count, int MinusOrdinal)>();
        long sum = 0;
        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            if (counts[ordinal] == 0 || (prefix is not null && !prefix.Matches(numbering.Value(ordinal))))
                continue;
            sum += counts[ordinal];
            best.Enqueue(ordinal, (counts[ordinal], -ordinal));
            if (best.Count > request.Size)
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
        return new FacetResult("terms", listed.ToValueList(), sum - listed.Sum(b => b.Count));
    }

    private static string? LabelOf(string value) => ReadableText.Of(value).Text is var readable && readable != value ? readable : null;
}
