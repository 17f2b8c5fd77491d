namespace PaperSearch.Names;

/// <summary>Names in scripts without spaces, written as one word: the family name first, two letters mostly or one.</summary>
internal static class DenseName
{
    private const int LongestFamily = 3;
    private const int LongestName = 7;

    /// <summary>How many characters from the first on are the family name; 0 where it cannot be told.</summary>
    public static int FamilyOf(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > LongestName)
            return 0;
        var ideographs = 0;
        while (ideographs < name.Length && IsIdeograph(name[ideographs]))
            ideographs++;
        var isHangul = IsHangul(name[0]);
        if (ideographs == 0 && !isHangul)
            return 0;
        for (var length = Math.Min(LongestFamily, name.Length - 1); length > 0; length--)
        {
            if (NameTable.IsSurname(name[..length]) && (length > 1 || isHangul || name.Length <= LongestFamily))
                return length;
        }
        if (isHangul)
            return 1;
        // 森ゆかり: the given name is written in the syllables of Japan.
        if (ideographs < name.Length)
            return ideographs <= LongestFamily ? ideographs : 2;
        return name.Length == 2 ? 1 : 2;
    }

    // 佐々木: a sign of repetition stands for an ideograph.
    private static bool IsIdeograph(char c) => c is (>= '\u3400' and <= '\u9FFF') or '\u3005';

    private static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';
}
