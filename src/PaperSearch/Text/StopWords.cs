using System.Collections.Frozen;

namespace PaperSearch.Text;

/// <summary>
/// English words that carry little meaning alone. Few on purpose: a word that can tell two papers apart is none of them.
/// </summary>
internal static class StopWords
{
    private const int Longest = 5;

    /// <summary>All of them, with spaces between.</summary>
    internal const string All =
        "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was "
        + "will with can do does from had has have how its our than those we were what when which who us eg ie";

    /// <summary>All of them, in ordinal order.</summary>
    public static IReadOnlyList<string> Sorted { get; } = [.. All.Split(' ').Order(StringComparer.Ordinal)];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words =
        All.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> folded) => folded.Length <= Longest && Words.Contains(folded);
}
