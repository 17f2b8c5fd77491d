namespace PaperSearch.Embedded.Postings;

/// <summary>
/// How many papers of one state of an index have terms, as far as it was asked before: a table of fixed size, in which a term
/// takes the place of another. Terms are told apart by 58 bits of a hash. Thread-safe.
/// </summary>
internal sealed class FrequencyCache
{
    private const int PlaceBits = 18;
    private const int PapersBits = 24;
    private const long MostPapers = (1L << PapersBits) - 1;

    // Hash and number in one value, so that no thread reads them from two terms.
    private readonly long[] entries = new long[1 << PlaceBits];

    /// <summary>The number that was set for a hash.</summary>
    public bool TryGet(ulong hash, out int papers)
    {
        var entry = Volatile.Read(ref entries[hash & ((1 << PlaceBits) - 1)]);
        papers = (int)(entry & MostPapers) - 1;
        return papers >= 0 && (ulong)entry >> PapersBits == hash >> PapersBits;
    }

    /// <summary>Remembers a number; one that does not fit is not remembered.</summary>
    public void Set(ulong hash, int papers)
    {
        if (papers < MostPapers)
            Volatile.Write(ref entries[hash & ((1 << PlaceBits) - 1)], (long)(hash & ~(ulong)MostPapers) | (papers + 1L));
    }
}
