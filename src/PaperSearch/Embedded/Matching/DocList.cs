namespace PaperSearch.Embedded.Matching;

/// <summary>Numbers of papers in an array that a search has lent, which grows.</summary>
internal sealed class DocList(PostingsSource source)
{
    private const int Least = 64;

    private int[] docs = [];

    public int Count { get; private set; }

    public void Add(int doc)
    {
        if (Count == docs.Length)
        {
            var more = source.RentNumbers(Math.Max(Least, 2 * Count));
            docs.AsSpan(0, Count).CopyTo(more);
            docs = more;
        }
        docs[Count++] = doc;
    }

    /// <summary>The numbers ascending, each once; valid as long as the search lasts.</summary>
    public ReadOnlyMemory<int> InOrder()
    {
        var all = docs.AsSpan(0, Count);
        all.Sort();
        var kept = 0;
        foreach (var doc in all)
        {
            if (kept == 0 || all[kept - 1] != doc)
                all[kept++] = doc;
        }
        Count = kept;
        return docs.AsMemory(0, kept);
    }
}
