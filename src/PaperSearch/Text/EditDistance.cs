namespace PaperSearch.Text;

/// <summary>
/// Edits (insert, delete, replace, swap of neighbours) between two words: the optimal string alignment distance.
/// </summary>
internal static class EditDistance
{
    private const int Longest = 128;

    /// <summary>Whether two words are at most so many edits apart. Words beyond 128 letters only when equal.</summary>
    public static bool IsWithin(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int edits) => Between(a, b) <= edits;

    /// <summary>How many edits two words are apart. Words beyond 128 letters are equal or endlessly far apart.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > Longest || b.Length > Longest)
            return a.SequenceEqual(b) ? 0 : int.MaxValue;
        Span<int> before = stackalloc int[Longest + 1];
        Span<int> above = stackalloc int[Longest + 1];
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= b.Length; j++)
            above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            var spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[b.Length];
    }
}
