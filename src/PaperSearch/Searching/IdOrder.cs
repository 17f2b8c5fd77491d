namespace PaperSearch.Searching;

/// <summary>
/// The order of ids where all else is equal: that of Unicode's code points, which is also that of UTF-8, so that a backend that
/// keeps ids as bytes orders alike.
/// </summary>
internal static class IdOrder
{
    /// <summary>Negative where <paramref name="a"/> comes first, 0 for the same id.</summary>
    public static int Compare(string a, string b)
    {
        var same = a.AsSpan().CommonPrefixLength(b);
        return same == a.Length || same == b.Length ? a.Length.CompareTo(b.Length) : Rank(a[same]).CompareTo(Rank(b[same]));
    }

    // Surrogates stand before U+E000 as numbers, and for code points behind all others.
    private static int Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
