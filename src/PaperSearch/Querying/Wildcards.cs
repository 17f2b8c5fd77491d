namespace PaperSearch.Querying;

/// <summary>
/// Words with wildcards: <c>*</c> stands for any letters or none (<c>behavi*r</c>, <c>*ology</c>), <c>?</c> for one letter or
/// none (<c>colo?r</c>). Mathematics and names have stars as well (<c>f*g</c>, <c>C*-algebra</c>): a word is a pattern only where
/// enough letters stand in it.
/// </summary>
internal static class Wildcards
{
    /// <summary>A word inside a phrase that stands for any word.</summary>
    public const string AnyWord = "*";

    private const string Signs = "*?";

    /// <summary>So many letters stand before the first star of a part.</summary>
    private const int LettersBefore = 2;

    /// <summary>A part that begins with a star, or has a question mark behind its first letter, has so many letters.</summary>
    private const int Letters = 3;

    /// <summary>The word that stands for others; <see langword="null"/> where it is text.</summary>
    public static WordQuery? Read(ReadOnlySpan<char> word, string? field) =>
        IsBeginning(word) ? new WordQuery(field, word[..^1].ToString(), WordMatch.Prefix)
        : IsInner(word) ? new WordQuery(field, word.ToString(), WordMatch.Wildcard)
        : null;

    /// <summary>Whether a word stands for others wherever it is written.</summary>
    public static bool IsPattern(ReadOnlySpan<char> word) => IsBeginning(word) || IsInner(word);

    private static bool IsBeginning(ReadOnlySpan<char> word) =>
        word.Length > 1 && word[^1] == '*' && QueryText.IsBeginning(word[..^1]);

    private static bool IsInner(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAny(Signs) || word[^1] == '?')
            return false;
        foreach (var part in word.Split('-'))
        {
            if (!IsPartOfPattern(word[part]))
                return false;
        }
        return true;
    }

    /// <summary>
    /// Whether a word looks like one that stands for others and has too few letters: <c>A*</c>, <c>p*ical</c>. Formulas and what
    /// is called by a letter and a star (<c>f*g</c>, <c>C*-algebra</c>) do not.
    /// </summary>
    public static bool IsTooShort(ReadOnlySpan<char> word)
    {
        if (IsPattern(word) || word.IndexOf('*') is not (> 0 and var star))
            return false;
        if (word.Length == 2)
            return char.IsAsciiLetter(word[0]);
        foreach (var c in word)
        {
            if (!QueryText.IsWordCharacter(c) && !Signs.Contains(c, StringComparison.Ordinal))
                return false;
        }
        return word.Length - star > Letters;
    }

    /// <summary>Whether a phrase has words that stand for others.</summary>
    public static bool IsIn(string phrase)
    {
        if (!phrase.AsSpan().ContainsAny(Signs))
            return false;
        foreach (var word in phrase.AsSpan().Split(' '))
        {
            if (IsPattern(InPhrase(phrase.AsSpan(word))) || phrase.AsSpan(word) is AnyWord)
                return true;
        }
        return false;
    }

    /// <summary>A word of a phrase without the punctuation around it.</summary>
    public static ReadOnlySpan<char> InPhrase(ReadOnlySpan<char> word) =>
        QueryText.TrimSentence(word.TrimStart("([")).TrimEnd(")].");

    /// <summary>A pattern without its wildcards: what is looked for where patterns are none.</summary>
    public static string Without(string word)
    {
        if (!IsPattern(word))
            return word;
        return IsBeginning(word)
            ? word[..^1]
            : string.Join('-', word.Split(['*', '?', '-'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The phrase with no word in it that stands for others.</summary>
    public static string WithoutIn(string phrase) =>
        string.Join(' ', phrase.Split(' ').Where(word => word != AnyWord).Select(word => Without(InPhrase(word).ToString())));

    /// <summary>The letters before the first wildcard.</summary>
    public static string BeginningOf(string pattern) =>
        pattern.AsSpan().IndexOfAny(Signs) is >= 0 and var at ? pattern[..at] : pattern;

    /// <summary>The most letters beside each other without a wildcard.</summary>
    public static string LongestPieceOf(string pattern) => pattern.Split(['*', '?']).MaxBy(piece => piece.Length)!;

    /// <summary>Whether a word is one that a pattern stands for.</summary>
    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> word)
    {
        // For each place of the pattern whether what was read of the word leads there: no way is tried twice.
        var count = pattern.Length + 1;
        Span<bool> reached = count <= 128 ? stackalloc bool[count] : new bool[count];
        Span<bool> next = count <= 128 ? stackalloc bool[count] : new bool[count];
        reached.Clear();
        reached[0] = true;
        SkipOptional(pattern, reached);
        foreach (var letter in word)
        {
            next.Clear();
            for (var i = 0; i < pattern.Length; i++)
            {
                if (!reached[i])
                    continue;
                if (pattern[i] == '*')
                    next[i] = true;
                else if (pattern[i] == '?' || pattern[i] == letter)
                    next[i + 1] = true;
            }
            SkipOptional(pattern, next);
            next.CopyTo(reached);
        }
        return reached[^1];
    }

    private static void SkipOptional(ReadOnlySpan<char> pattern, Span<bool> reached)
    {
        for (var i = 0; i < pattern.Length; i++)
            reached[i + 1] |= reached[i] && (pattern[i] is '*' or '?');
    }

    private static bool IsPartOfPattern(ReadOnlySpan<char> part)
    {
        var before = part.IndexOfAny(Signs);
        var letters = 0;
        foreach (var c in part)
        {
            if (QueryText.IsWordCharacter(c))
                letters++;
            else if (!Signs.Contains(c, StringComparison.Ordinal))
                return false;
        }
        return before < 0 ? letters > 0
            : before >= LettersBefore || (letters >= Letters && (part[before] == '?' ? before > 0 : before == 0));
    }
}
