using PaperSearch.Text;

namespace PaperSearch.Resemblance;

/// <summary>
/// A word as a small number, so that papers are compared without a dictionary: some bits of a hash of its term (Weinberger et
/// al., "Feature hashing for large scale multitask learning", ICML 2009). Two words may have one slot; of a million different
/// words that is every fifth, nearly all of them words of a single paper.
/// </summary>
internal static class WordSlot
{
    public const int Bits = 22;

    /// <summary>How many there are.</summary>
    public const int Count = 1 << Bits;

    /// <summary>The slot of a term of the analysed form.</summary>
    public static int Of(ReadOnlySpan<char> term)
    {
        // The last letter has not reached the high bits of FNV-1a, the low ones are the weakest.
        var hash = StableHash.Of(term);
        return (int)((hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15 >> (64 - Bits));
    }
}
