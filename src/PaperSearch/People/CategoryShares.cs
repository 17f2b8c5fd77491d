namespace PaperSearch.People;

/// <summary>How frequent categories are among all papers: that two papers share a rare one tells more. Immutable.</summary>
internal sealed class CategoryShares
{
    // In a small index nothing is as rare as it seems.
    private const float Prior = 20;

    private readonly float[] shares;
    private readonly int[] groups;
    private readonly bool[] areGroups;

    /// <param name="codes">The categories by number.</param>
    /// <param name="papers">How many papers have each.</param>
    /// <param name="all">How many papers there are.</param>
    public CategoryShares(IReadOnlyList<string> codes, IReadOnlyList<int> papers, int all)
    {
        Papers = all;
        Codes = codes;
        shares = new float[codes.Count];
        groups = new int[codes.Count];
        areGroups = new bool[codes.Count];
        var numbers = codes.Index().ToDictionary(code => code.Item, code => code.Index, StringComparer.Ordinal);
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = (papers[i] + 1) / (all + Prior);
            var parent = ArxivTaxonomy.Resolve(codes[i]).Parent;
            groups[i] = parent is not null && numbers.TryGetValue(parent, out var group) ? group : i;
            areGroups[groups[i]] |= groups[i] != i;
        }
    }

    /// <summary>How many papers there are.</summary>
    public int Papers { get; }

    /// <summary>The categories by number.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>The share of papers with a category.</summary>
    public float this[int category] => shares[category];

    /// <summary>The group of a category; of one in no group itself.</summary>
    public int GroupOf(int category) => groups[category];

    /// <summary>Whether it has categories in it, so that they tell more.</summary>
    public bool IsGroup(int category) => areGroups[category];
}
