using PaperSearch.Searching;

namespace PaperSearch.Embedded.Facets;

/// <summary>
/// Groups with their categories. A group counts each of its papers once, however many of its categories a paper has; the
/// index holds the groups as values of their own for this.
/// </summary>
internal static class CategoryTree
{
    /// <param name="counted">Papers by code, groups as well.</param>
    /// <param name="size">How many groups to list.</param>
    /// <param name="prefix">Which values to list; <see langword="null"/> for all.</param>
    /// <param name="picked">The codes filtered by, listed even where they are not among the first.</param>
    public static FacetResult Of(OrdinalCounts counted, int size, ValuePrefix? prefix, ValueList<string> picked)
    {
        var (numbering, counts) = counted;
        var roots = new Dictionary<string, Node>(StringComparer.Ordinal);
        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            var code = numbering.Value(ordinal);
            if (counts[ordinal] == 0 && !picked.Contains(code))
                continue;
            var category = ArxivTaxonomy.Resolve(code);
            if (category.Parent is { Length: > 0 } parent && parent != code)
                NodeOf(parent).Children.Add(Bucket(category, counts[ordinal]));
            else
                NodeOf(code).Count = counts[ordinal];
        }

        var buckets = new List<FacetBucket>();
        foreach (var (code, node) in roots)
        {
            var group = ArxivTaxonomy.Resolve(code);
            var children = node.Children.Where(c => prefix is null || Matches(c)).ToList();
            children.Sort(ByCountThenValue);
            var bucket = Bucket(group, node.Count);
            if (prefix is null || children.Count > 0 || Matches(bucket))
                buckets.Add(children.Count > 0 ? bucket with { Children = children.ToValueList() } : bucket);
        }
        buckets.Sort(ByCountThenValue);
        var other = buckets.Skip(size).Where(b => !IsPicked(b)).Sum(b => b.Count);
        return new FacetResult(FacetType.Tree, buckets.Where((b, i) => i < size || IsPicked(b)).ToValueList(), other);

        Node NodeOf(string code)
        {
            if (!roots.TryGetValue(code, out var node))
                roots[code] = node = new Node();
            return node;
        }

        FacetBucket Bucket(Category category, int count) =>
            new(category.Code, count, picked.Contains(category.Code), category.Name);

        bool Matches(FacetBucket bucket) => prefix!.Matches(bucket.Value) || prefix.Matches(bucket.Label!);
    }

    private static bool IsPicked(FacetBucket bucket) => bucket.Selected || (bucket.Children?.Any(c => c.Selected) ?? false);

    private static int ByCountThenValue(FacetBucket a, FacetBucket b) =>
        a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value);

    private sealed class Node
    {
        public int Count { get; set; }

        public List<FacetBucket> Children { get; } = [];
    }
}
