using System.Text;

namespace PaperSearch.Text;

/// <summary>
/// Umlauts are written "ü", "ue" or "u": the second is a variant of the first, and the third of the second where that
/// cannot be taken for a name that ends so ("Xue", "Samuel"). In names đ is written "dj" as well as "d".
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
            length = ContractDj(spelling, Contract(spelling, length));
        }
        return length <= WordScanner.LongestTerm && length != folded.Length ? length : 0;
    }

    /// <summary>A word with its umlauts written out: "Gröb" as "Groeb"; the word itself where it has none.</summary>
    public static string WrittenOut(string word)
    {
        if (Ascii.IsValid(word))
            return word;
        var written = new StringBuilder(word.Length + 4);
        foreach (var c in word)
        {
            var before = written.Length > 0 ? char.ToLowerInvariant(written[^1]) : ' ';
            if (c == '\u0308' && before is 'a' or 'o' or 'u')
                written.Append('e');
            else if (c == '\u030A' && before == 'a')
                written.Append('a');
            else
                written.Append(SecondLetter(c) == '\0' ? c : CharFolding.Fold(c));
            if (SecondLetter(c) is not '\0' and var second)
                written.Append(second);
        }
        return written.ToString();
    }

    /// <summary>What is written behind the plain letter for an umlaut; '\0' of other letters.</summary>
    private static char SecondLetter(char c) => c switch
    {
        'ä' or 'Ä' or 'ö' or 'Ö' or 'ü' or 'Ü' or 'ø' or 'Ø' => 'e',
        'å' or 'Å' or '\u212B' => 'a',
        _ => '\0',
    };

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
            if (SecondLetter(c) is not '\0' and var second)
                spelling[length++] = second;
            else if (c is 'đ' or 'Đ')
                spelling[length++] = 'j';
        }
        return length;
    }

    /// <summary>Writes "djokovic" as "dokovic" in its place and gives its length: before vowels, as đ stands there.</summary>
    private static int ContractDj(Span<char> word, int length)
    {
        var kept = 0;
        for (var i = 0; i < length; i++)
        {
            if (word[i] != 'j' || kept == 0 || word[kept - 1] != 'd' || i + 1 == length || !IsVowel(word[i + 1]))
                word[kept++] = word[i];
        }
        return kept;
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

    /// <summary>
    /// Where in the beginning of a word the e stands with which an umlaut may be written out; -1 where none does.
    /// </summary>
    public static int PlaceOfE(ReadOnlySpan<char> beginning)
    {
        for (var i = 1; i + 1 < beginning.Length; i++)
        {
            // Some letter more follows.
            if (beginning[i] == 'e' && MayBeUmlaut(beginning[..i], string.Concat(beginning[(i + 1)..], "x")))
                return i;
        }
        return -1;
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
