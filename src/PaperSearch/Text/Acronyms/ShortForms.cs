namespace PaperSearch.Text.Acronyms;

/// <summary>What may be an acronym by itself, and the name under which all ways to write one are found.</summary>
internal static class ShortForms
{
    /// <summary>The longest key of a text; those of acronyms are no longer than these.</summary>
    private const int LongestKey = 24;

    private const int MostCharacters = 10;

    /// <summary>Whether a key is short enough for that of an acronym.</summary>
    public static bool MayBeKey(string key) => key.Length is >= 2 and <= MostCharacters;

    /// <summary>
    /// Whether a text may be an acronym: of 2 to 10 characters, one or two words with a letter, the first character a letter or a
    /// digit. Years, numbers and abbreviations of running text ("e.g.") are none.
    /// </summary>
    public static bool IsAcronym(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > MostCharacters || !char.IsLetterOrDigit(text[0]))
            return false;
        var (letters, digits, blanks, others) = (0, 0, 0, 0);
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                letters++;
            else if (char.IsDigit(c))
                digits++;
            else if (c == ' ')
                blanks++;
            else if (c is not ('-' or '\u2010' or '\u2011' or '/' or '&' or '+' or '.' or '_'))
                return false;
            else
                others++;
        }
        // Two words are citations, or places in a figure, unless they are written as acronyms are.
        return letters > 0 && blanks <= 1 && letters + digits > others && digits < 4
            && (blanks == 0 || Capitals(text) >= 2) && text[^1] is not ('-' or '/' or '_');
    }

    /// <summary>How many capitals there are.</summary>
    public static int Capitals(ReadOnlySpan<char> text)
    {
        var capitals = 0;
        foreach (var c in text)
            capitals += char.IsUpper(c) ? 1 : 0;
        return capitals;
    }

    /// <summary>Without the s of a plural: CNNs.</summary>
    public static ReadOnlySpan<char> Singular(ReadOnlySpan<char> acronym)
    {
        if (acronym.Length < 3 || acronym[^1] != 's')
            return acronym;
        var one = acronym[..^1].TrimEnd("'\u2019");
        return one.Length >= 2 && (char.IsUpper(one[^1]) || char.IsDigit(one[^1])) ? one : acronym;
    }

    /// <summary>
    /// The name of an acronym, the same for all ways to write it: its letters and digits, folded (k-NN, kNN, KNN).
    /// </summary>
    /// <returns>The name; empty where there is none.</returns>
    public static string KeyOf(ReadOnlySpan<char> acronym)
    {
        Span<char> key = stackalloc char[LongestKey];
        var length = 0;
        foreach (var c in acronym)
        {
            if (char.IsLetterOrDigit(c) && length < LongestKey)
                key[length++] = CharFolding.Fold(c);
        }
        return key[..length].ToString();
    }
}
