using PaperSearch.Text;

namespace PaperSearch.Names;

/// <summary>
/// Umlauts are written "ü", "ue" or "u": the second is a variant of the first, and the third of the second where that
/// cannot be taken for a name that ends so ("Xue", "Samuel").
/// </summary>
internal static class UmlautSpelling
{
    /// <summary>More letters than one character is read as: <see cref="Write"/> needs as many behind the longest term.</summary>
    public const int LongestExpansion = 32;

    /// <summary>Writes the other spelling of a word.</summary>
    /// <param name="printed">The word as it is printed.</param>
    /// <param name="folded">The word as it is read.</param>
    /// <param name="spelling">What is written to.</param>
    /// <returns>How many letters were written; 0 where the word has no other spelling.</returns>
    public static int Write(ReadOnlySpan<char> printed, ReadOnlySpan<char> folded, Span<char> spelling)
    {
        var length = Expand(printed, spelling);
        if (length == folded.Length)
            length = Contract(folded, spelling);
        return length <= WordScanner.LongestTerm && length != folded.Length ? length : 0;
    }

    /// <summary>"müller" to "mueller".</summary>
    private static int Expand(ReadOnlySpan<char> printed, Span<char> spelling)
    {
        var length = 0;
        foreach (var c in printed)
        {
            if (length >= WordScanner.LongestTerm)
                break;
            var before = length > 0 ? spelling[length - 1] : ' ';
            var kind = CharFolding.ClassOf(c);
            if ((kind & CharClass.Ignored) != 0)
            {
                if (c == '\u0308' && before is 'a' or 'o' or 'u')
                    spelling[length++] = 'e';
                else if (c == '\u030A' && before == 'a')
                    spelling[length++] = 'a';
                continue;
            }
            if (!CharFolding.IsWord(c))
                continue;
            if ((kind & CharClass.Expands) != 0)
            {
                foreach (var folded in CharFolding.Expand(c))
                    spelling[length++] = folded;
            }
            else
            {
                spelling[length++] = CharFolding.Fold(c);
            }
            if (c is 'ä' or 'Ä' or 'ö' or 'Ö' or 'ü' or 'Ü' or 'ø' or 'Ø')
                spelling[length++] = 'e';
            else if (c is 'å' or 'Å' or '\u212B')
                spelling[length++] = 'a';
        }
        return length;
    }

    /// <summary>"mueller" to "muller": where two letters at least follow, the first of them a consonant.</summary>
    private static int Contract(ReadOnlySpan<char> word, Span<char> spelling)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var isDropped = word[i] == 'e' && i > 1 && i + 2 < word.Length && word[i - 1] is 'a' or 'o' or 'u'
                && !IsVowel(word[i - 2]) && word[i - 2] != 'q' && !IsVowel(word[i + 1]);
            if (!isDropped)
                spelling[length++] = word[i];
        }
        return length;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
