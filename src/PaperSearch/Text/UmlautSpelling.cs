namespace PaperSearch.Text;

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
        {
            folded.CopyTo(spelling);
            length = Contract(spelling, length);
        }
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

    /// <summary>
    /// Writes "mueller" as "muller" in its place and gives its length: where the vowels stand between consonants that are no q or
    /// c ("coefficient"), and what follows is more than an ending ("Samuels", "vaguely").
    /// </summary>
    public static int Contract(Span<char> word, int length)
    {
        var kept = Math.Min(1, length);
        for (var i = 1; i < length; i++)
        {
            if (word[i] != 'e' || !MayBeUmlaut(word[..kept], word[(i + 1)..length]))
                word[kept++] = word[i];
        }
        return kept;
    }

    private static bool MayBeUmlaut(ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        var letter = before[^1];
        if (letter is not ('a' or 'o' or 'u') || behind.Length < 2)
            return false;
        // Words that begin with "ae" are Latin ("aerial"); "aeu" is written out, as in "Haeusler".
        if (before.Length == 1 ? letter == 'a' : IsVowel(before[^2]) || before[^2] is 'q' or 'c')
            return false;
        if (IsVowel(behind[0]))
            return letter == 'a' && behind[0] == 'u';
        return behind is not ([not 's', 's'] or "ly" or "ness");
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
