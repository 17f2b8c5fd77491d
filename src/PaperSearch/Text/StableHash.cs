namespace PaperSearch.Text;

/// <summary>A hash that is the same in every process: FNV-1a with 64 bits (Fowler, Noll and Vo).</summary>
internal static class StableHash
{
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 1099511628211);
        return hash;
    }

    /// <summary>The hash of bytes; of letters of ASCII the same as that of the letters.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = 14695981039346656037;
        foreach (var b in bytes)
            hash = unchecked((hash ^ b) * 1099511628211);
        return hash;
    }
}
