namespace PaperSearch.Querying;

/// <summary>What characters and words are in the text of a query: the rules that lexer and printer share.</summary>
internal static class QueryText
{
    // Marks around a bare word that are not part of it. Not in them: # + % which end words (C#, C++, 5%), and brackets.
    private const string Leading = "-+=~^:;,!?*|&/\\<>";
    private const string Trailing = ",;:!?-/|^~=&*\\<>";

    public static bool IsSpace(char c) =>
        c == ' ' || char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF';

    /// <summary>
    /// Whether a phrase begins or ends with it. The quote in <c>\"</c> is a LaTeX accent: see <see cref="IsQuoteAt"/>.
    /// </summary>
    public static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' or '\uFF02';

    public static bool IsQuoteAt(ReadOnlySpan<char> text, int at) =>
        IsQuote(text[at]) && !(at > 0 && text[at - 1] == '\\');

    /// <summary>Whether there is anything in the text that a paper could be found by.</summary>
    public static bool IsSearchable(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
                return true;
            if (c >= 0x80 && (char.IsLetterOrDigit(c) || char.IsSymbol(c) || char.IsSurrogate(c) || IsOtherNumber(c)))
                return true;
        }

        return false;
    }

    /// <summary>The word without the punctuation of the sentence it stood in; the empty span where nothing is left.</summary>
    public static ReadOnlySpan<char> TrimWord(ReadOnlySpan<char> word) => TrimEnd(word.TrimStart(Leading), Trailing);

    /// <summary>The text without the punctuation behind it, operators kept.</summary>
    public static ReadOnlySpan<char> TrimSentence(ReadOnlySpan<char> word) => TrimEnd(word, ",;:!?\\");

    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> word, string marks)
    {
        while (true)
        {
            var trimmed = word.TrimEnd(marks);
            // A full stop goes, but not the last of an abbreviation (U.S.).
            if (trimmed.EndsWith('.') && (trimmed.EndsWith("..") || trimmed.IndexOf('.') == trimmed.Length - 1))
                trimmed = trimmed.TrimEnd('.');
            if (trimmed.Length == word.Length)
                return word;
            word = trimmed;
        }
    }

    /// <summary>A name without the marks of a place around it, and the place; between <c>$</c> signs is a formula.</summary>
    public static (string Name, AuthorPosition Place) TakePlaces(string name)
    {
        var place = AuthorPosition.Any;
        if (name.StartsWith('^'))
        {
            place |= AuthorPosition.First;
            name = name.TrimStart('^', ' ');
        }
        if (EndsWithPlace(name) && name.Count('$') % 2 == 1)
        {
            place |= AuthorPosition.Last;
            name = Collapse(name.AsSpan(0, name.Length - 1));
        }
        return (name, place);
    }

    /// <summary>Whether the last sign may mark a place; behind a backslash it is text.</summary>
    public static bool EndsWithPlace(ReadOnlySpan<char> name) => name is [.., not '\\', '$'];

    /// <summary>Whether the word, written bare anywhere in a query, is read as exactly this word.</summary>
    public static bool IsPlainWord(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !IsWordCharacter(word[0]) || char.IsAsciiDigit(word[0]) && IdentifierRecognizer.TryRead(word, out _))
            return false;
        foreach (var c in word)
        {
            if (!IsWordCharacter(c) && c is not ('-' or '.' or '\'' or '_' or '+' or '#' or '%'))
                return false;
        }

        if (!IsWordCharacter(word[^1]) && word[^1] is not ('+' or '#' or '%'))
            return false;
        return IsSearchable(word) && !TryReadOperator(word, out _, out _) && !CitationKey.TryRead(word, out _);
    }

    /// <summary>Whether <c>word*</c> and <c>word~</c> are read as operators on the word.</summary>
    public static bool IsStem(ReadOnlySpan<char> word) => IsPlainWord(word) && IsWordCharacter(word[^1]);

    /// <summary>
    /// Whether <c>word*</c> asks for words that begin so; one Latin letter does not ("A* search", "C* algebras").
    /// </summary>
    public static bool IsBeginning(ReadOnlySpan<char> word) => IsStem(word) && (word.Length > 1 || word[0] >= 0x80);

    /// <summary>Whether the value of a field, written bare, is read as exactly this value.</summary>
    public static bool IsPlainValue(ReadOnlySpan<char> value, bool prefix)
    {
        if (value.IsEmpty)
            return prefix;
        foreach (var c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '_' or '/'))
                return false;
        }

        return char.IsAsciiLetterOrDigit(value[0]) && (prefix || char.IsAsciiLetterOrDigit(value[^1]));
    }

    public static bool TryReadOperator(ReadOnlySpan<char> word, out QueryTokenKind kind, out int distance)
    {
        distance = QueryLimits.DefaultDistance;
        kind = word switch
        {
            "AND" => QueryTokenKind.And,
            "OR" => QueryTokenKind.Or,
            "NOT" => QueryTokenKind.Not,
            "ANDNOT" => QueryTokenKind.AndNot,
            "NEAR" => QueryTokenKind.Near,
            _ => QueryTokenKind.Word,
        };
        if (kind == QueryTokenKind.Word && word.Length is > 5 and < 12 && word.StartsWith("NEAR/")
            && !word[5..].ContainsAnyExceptInRange('0', '9'))
        {
            kind = QueryTokenKind.Near;
            distance = int.Parse(word[5..], System.Globalization.CultureInfo.InvariantCulture);
        }

        return kind != QueryTokenKind.Word;
    }

    /// <summary>Nearness as other systems write it: <c>W/5</c>, <c>PRE/3</c>, <c>near/5</c>, <c>ADJ3</c>, <c>ADJ</c>.</summary>
    public static bool TryReadForeignNear(ReadOnlySpan<char> word, out int distance)
    {
        distance = 1;
        if (word is "ADJ")
            return true;
        if (word.Length is > 3 and < 7 && word.StartsWith("ADJ", StringComparison.OrdinalIgnoreCase))
        {
            return int.TryParse(
                word[3..], System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture, out distance);
        }
        distance = 0;
        var slash = word.IndexOf('/');
        return slash > 0 && word.Length - slash is > 1 and < 6
            && (word[..slash] is "W" or "PRE" || word[..slash].Equals("NEAR", StringComparison.OrdinalIgnoreCase))
            && int.TryParse(
                word[(slash + 1)..], System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture, out distance);
    }

    /// <summary>The text with runs of white space and stray quotes as single blanks, none around it.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        var buffer = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsSpace(text[i]) && !IsQuoteAt(text, i))
                buffer.Append(text[i]);
            else if (buffer.Length > 0 && buffer[^1] != ' ')
                buffer.Append(' ');
        }

        // A backslash at the end would take the closing quote with it when printed.
        while (buffer.Length > 0 && buffer[^1] is ' ' or '\\')
            buffer.Length--;
        return buffer.ToString();
    }

    /// <summary>Whether a word is made of it: letters, digits and the marks on them.</summary>
    public static bool IsWordCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || c >= 0x80 && (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c) || IsOtherNumber(c));

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.EnclosingMark;

    private static bool IsOtherNumber(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherNumber
        or System.Globalization.UnicodeCategory.LetterNumber;
}
