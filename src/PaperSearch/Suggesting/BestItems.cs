namespace PaperSearch.Suggesting;

/// <summary>
/// Keeps the few items of the greatest weight, each once; of equal ones those that came first. For one thread.
/// </summary>
internal struct BestItems(int most)
{
    private readonly (long Weight, int Item)[] kept = new (long, int)[most];
    private int count;

    /// <summary>What an item must weigh more than to be kept.</summary>
    public long Least { get; private set; } = long.MinValue;

    public readonly ReadOnlySpan<(long Weight, int Item)> Best => kept.AsSpan(0, count);

    public void Add(int item, long weight)
    {
        if (weight <= Least)
            return;
        foreach (var (_, known) in Best)
        {
            if (known == item)
                return;
        }
        var at = count < kept.Length ? count++ : count - 1;
        for (; at > 0 && kept[at - 1].Weight < weight; at--)
            kept[at] = kept[at - 1];
        kept[at] = (weight, item);
        if (count == kept.Length)
            Least = kept[^1].Weight;
    }
}
