namespace PaperSearch.Names;

/// <summary>The number by which bibliographies tell people of one name apart: "Wei Li 0001". Stored as the suffix.</summary>
internal static class NamesakeNumber
{
    private const int Digits = 4;

    public static bool Is(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c))
                return false;
        }
        return word.Length == Digits;
    }

    /// <summary>The author as papers print the name.</summary>
    public static Author Without(Author author) => Is(author.Suffix) ? author with { Suffix = null } : author;
}
