namespace PaperSearch.Text.Acronyms;

/// <summary>
/// Which words before an acronym are its long form. First those whose initials it is, as most are: "successive subspace learning
/// (SSL)", where the letters that stand nearest would give "subspace learning". Else as Schwartz and Hearst match: from right to
/// left each letter where it stands next, the first one at the start of a word; the words then must have most of the letters.
/// </summary>
internal static class LongForms
{
    private const int MostCharacters = 160;

    /// <summary>Of longer acronyms a word may have no letter: "Sloan Digital Sky Survey data release".</summary>
    private const int LongAcronym = 4;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> joining =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "a", "an", "and", "as", "at", "by", "de", "der", "des", "di", "du", "for", "from", "in", "into", "la", "of", "on",
            "or", "the", "to", "und", "via", "vs", "with", "without", "&",
        }.GetAlternateLookup<ReadOnlySpan<char>>();

    // No long form begins so, but as part of a compound: on-board.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> leading =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "a", "an", "and", "are", "as", "at", "be", "been", "both", "but", "by", "can", "each", "for", "from", "has", "have",
            "if", "in", "into", "is", "it", "its", "of", "on", "or", "our", "such", "than", "that", "the", "their", "these",
            "they", "this", "those", "to", "using", "via", "was", "we", "were", "when", "where", "which", "while", "whose",
            "with",
        }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The long form that ends a text; empty where there is none.</summary>
    /// <param name="text">The text before the acronym.</param>
    /// <param name="acronym">The acronym.</param>
    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, ReadOnlySpan<char> acronym)
    {
        text = text.TrimEnd(" ,").TrimEnd("\"'\u201D\u2019");
        var letters = ShortForms.KeyOf(acronym);
        if (letters.Length < 2)
            return default;
        var window = Window(text, letters.Length);
        if (window.IsEmpty)
            return default;
        var start = Initials(window, letters);
        // Small letters are words and units as often as acronyms: their letters must be initials.
        if (start < 0 && ShortForms.Capitals(acronym) > 0 && !IsRoman(acronym))
            start = Nearest(window, letters);
        if (start < 0)
            return default;
        var longForm = window[start..].TrimStart("\"'\u201C\u2018`");
        return IsLongForm(longForm, acronym) ? longForm : default;
    }

    /// <summary>The words that are near enough, of one sentence.</summary>
    private static ReadOnlySpan<char> Window(ReadOnlySpan<char> text, int letters)
    {
        var words = Math.Min(letters + 5, 2 * letters);
        var start = text.Length;
        while (words-- > 0 && start > 0 && text.Length - start < MostCharacters)
        {
            var end = text[..start].TrimEnd().Length;
            var word = text[..end].LastIndexOf(' ') + 1;
            if (start < text.Length && EndsPhrase(text[word..end]))
                break;
            start = word;
        }
        return text[start..].Trim();
    }

    private static bool EndsPhrase(ReadOnlySpan<char> word) =>
        word.IsEmpty || word[^1] is '.' or ';' or ':' or '?' or '!' or ')' or '(' or ']' || word.Contains('(')
        || word is "--" or "\u2014" or "\u2013" or "-";

    /// <summary>Where the words begin whose initials the letters are, words of grammar aside; -1 for nowhere.</summary>
    private static int Initials(ReadOnlySpan<char> text, ReadOnlySpan<char> letters) =>
        Initials(text, text.Length, letters, isLast: true);

    private static int Initials(ReadOnlySpan<char> text, int end, ReadOnlySpan<char> letters, bool isLast)
    {
        while (end > 0 && !IsOfWord(text[end - 1]))
            end--;
        if (end == 0)
            return -1;
        var start = end;
        while (start > 0 && IsOfWord(text[start - 1]))
            start--;
        var word = text[start..end];
        // A word of grammar has a letter where there is no other way: "authorization, authentication, and accounting (AAA)".
        if (!isLast && joining.Contains(word) && Initials(text, start, letters, isLast: false) is >= 0 and var passing)
            return passing;
        if (IsInitial(word, letters[^1]))
        {
            // A part of a compound brings the parts before it, which then have no letter.
            return letters.Length > 1 ? Initials(text, start, letters[..^1], isLast: false)
                : start == 0 || char.IsWhiteSpace(text[start - 1]) || "\"'\u201C\u2018`".Contains(text[start - 1]) ? start
                : -1;
        }
        return -1;
    }

    private static bool IsInitial(ReadOnlySpan<char> word, char letter) =>
        CharFolding.Fold(word[0]) == letter || letter switch
        {
            '1' => IsAny(word, "one", "first", "single"),
            '2' => IsAny(word, "two", "second", "to"),
            '3' => IsAny(word, "three", "third"),
            '4' => IsAny(word, "four", "fourth", "for"),
            'x' => word.StartsWith("ex", StringComparison.OrdinalIgnoreCase),
            _ => CharFolding.IsGreekLetter(letter) && IsAny(word, CharFolding.GreekName(letter)),
        };

    private static bool IsAny(ReadOnlySpan<char> word, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Where the long form begins, each letter matched where it stands next, from the right; -1 for nowhere.</summary>
    private static int Nearest(ReadOnlySpan<char> text, ReadOnlySpan<char> letters)
    {
        Span<bool> isMatched = stackalloc bool[text.Length];
        isMatched.Clear();
        var at = text.Length;
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            do
            {
                at--;
            }
            while (at >= 0 && (CharFolding.Fold(text[at]) != letters[i] || (i == 0 && at > 0 && IsOfWord(text[at - 1]))));
            if (at < 0)
                return -1;
            isMatched[at] = true;
        }
        var start = text[..at].LastIndexOf(' ') + 1;
        return HaveLetters(text, isMatched, start, letters.Length) ? start : -1;
    }

    /// <summary>
    /// Whether the words have the letters: the last one has any, at most one of several has none, and most letters are initials.
    /// </summary>
    private static bool HaveLetters(ReadOnlySpan<char> text, ReadOnlySpan<bool> isMatched, int from, int letters)
    {
        var (words, initials, without) = (0, 0, 0);
        var (lastHas, most) = (false, letters >= LongAcronym ? 1 : 0);
        for (var start = from; start < text.Length;)
        {
            if (!IsOfWord(text[start]))
            {
                start++;
                continue;
            }
            var end = start;
            while (end < text.Length && IsOfWord(text[end]))
                end++;
            lastHas = isMatched[start..end].Contains(true);
            words++;
            initials += isMatched[start] ? 1 : 0;
            if (!isMatched[start] && !joining.Contains(text[start..end]))
                without++;
            start = end;
        }
        // A single word has its first letter and others anywhere: "magnetoencephalography (MEG)".
        return lastHas && without <= most && (words == 1 ? letters <= 5 : 2 * initials >= letters);
    }

    private static bool IsLongForm(ReadOnlySpan<char> text, ReadOnlySpan<char> acronym)
    {
        if (text.Length <= acronym.Length + 1 || text.Contains(acronym, StringComparison.Ordinal))
            return false;
        var first = text[..(text.IndexOf(' ') is > 0 and var end ? end : text.Length)];
        if (leading.Contains(first.TrimEnd(",")))
            return false;
        var letters = 0;
        foreach (var c in text)
            letters += char.IsLetter(c) ? 1 : 0;
        // Formulas are none.
        return 3 * letters >= 2 * text.Length && !text.ContainsAny("=<>|$\\{}");
    }

    private static bool IsRoman(ReadOnlySpan<char> acronym) => acronym.IndexOfAnyExcept("IVXivx") < 0;

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || CharFolding.IsApostrophe(c);
}
