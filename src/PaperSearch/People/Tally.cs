namespace PaperSearch.People;

/// <summary>How many papers have each of some things, as sorted arrays: small, and cheap to compare. Immutable.</summary>
/// <param name="Keys">The things by number, ascending, each once.</param>
/// <param name="Counts">How many papers have each.</param>
internal readonly record struct Tally(int[] Keys, int[] Counts)
{
    private const int FarFewer = 8;

    /// <summary>Of one paper.</summary>
    public static Tally Of(int[] keys)
    {
        var counts = new int[keys.Length];
        Array.Fill(counts, 1);
        return new Tally(keys, counts);
    }

    /// <summary>How many papers have a thing.</summary>
    public int this[int key] => Array.BinarySearch(Keys, key) is >= 0 and var place ? Counts[place] : 0;

    /// <summary>The tally of both.</summary>
    public Tally With(Tally other)
    {
        var keys = new int[Keys.Length + other.Keys.Length];
        var counts = new int[keys.Length];
        var (a, b, length) = (0, 0, 0);
        while (a < Keys.Length || b < other.Keys.Length)
        {
            var order = a == Keys.Length ? 1 : b == other.Keys.Length ? -1 : Keys[a].CompareTo(other.Keys[b]);
            keys[length] = order <= 0 ? Keys[a] : other.Keys[b];
            counts[length++] = (order <= 0 ? Counts[a++] : 0) + (order >= 0 ? other.Counts[b++] : 0);
        }
        Array.Resize(ref keys, length);
        Array.Resize(ref counts, length);
        return new Tally(keys, counts);
    }

    /// <summary>The things that both have, into a list that is cleared.</summary>
    public void Shared(Tally other, List<int> shared)
    {
        shared.Clear();
        if (Keys.Length > other.Keys.Length)
        {
            other.Shared(this, shared);
            return;
        }
        if (other.Keys.Length > FarFewer * Keys.Length)
        {
            foreach (var key in Keys)
            {
                if (Array.BinarySearch(other.Keys, key) >= 0)
                    shared.Add(key);
            }
            return;
        }
        for (int a = 0, b = 0; a < Keys.Length && b < other.Keys.Length;)
        {
            if (Keys[a] == other.Keys[b])
                shared.Add(Keys[a]);
            var order = Keys[a].CompareTo(other.Keys[b]);
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }
    }
}
