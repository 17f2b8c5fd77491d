namespace PaperSearch.Text;

/// <summary>A hash of letters that is the same in every process: FNV-1a with 64 bits (Fowler, Noll and Vo).</summary>
internal static class StableHash
{
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 1099511628211);
        return hash;
    }
}
