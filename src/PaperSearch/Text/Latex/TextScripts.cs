namespace PaperSearch.Text.Latex;

/// <summary>
/// Tells scripts that authors type outside of formulas (10^5, H_0, YBa_2Cu_3O_7) from names with underscores. A script stands
/// behind a word or bracket (^), or behind a single letter, the name of a Greek one or chemical elements (_).
/// </summary>
internal static class TextScripts
{
    /// <summary>So many letters are a script without braces around them; of words in names of variables there are more.</summary>
    private const int MostLetters = 4;

    /// <param name="text">The text, up to where the stretch ends that is read.</param>
    /// <param name="at">Index of the sign <c>_</c> or <c>^</c>.</param>
    /// <param name="isGroup">Whether a group follows it.</param>
    public static bool IsScript(ReadOnlySpan<char> text, int at, bool isGroup)
    {
        var before = text[..at].TrimEnd("}$");
        var last = before.IsEmpty ? ' ' : before[^1];
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        var isAbove = text[at] == '^';
        if (!isGroup && !char.IsAsciiLetterOrDigit(next))
            return isAbove && next is '+' or '-' && char.IsAsciiLetterOrDigit(last);
        if (isAbove)
            return isGroup || CharFolding.IsWord(last) || last is ')' or ']';
        if (before.IsEmpty)
            return isGroup;
        var isNumber = char.IsAsciiDigit(isGroup && at + 2 < text.Length ? text[at + 2] : next);
        var start = before.Length;
        while (start > 0 && char.IsLetter(before[start - 1]))
            start--;
        var letters = before[start..];
        if (letters.IsEmpty)
            return last == ')' && isNumber;
        var isShort = isGroup || isNumber || IsShort(text[(at + 1)..]);
        if (start > 0 && before[start - 1] == '\\' && LatexCommands.Find(letters) is { Role: not LatexRole.Unknown } command)
            return isShort && command is { Role: LatexRole.Sign or LatexRole.Letter, Text.Length: 1 };
        if ((letters.Length == 1 || CharFolding.IsGreekName(letters))
            && (start == 0 || !CharFolding.IsWord(before[start - 1]) || IsScriptEnd(before[..start])))
        {
            return isShort;
        }
        return EndsInElement(letters) && (isNumber || isGroup);
    }

    /// <summary>
    /// Whether what begins a text is a letter, or a few as scripts have them: <c>f_NL</c>, <c>k_perp</c>, but not
    /// <c>n_samples</c>.
    /// </summary>
    private static bool IsShort(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && end < MostLetters && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        return end == text.Length || (text[end] != '_' && !CharFolding.IsWord(text[end]));
    }

    /// <summary>Whether a script of digits stands at the end.</summary>
    private static bool IsScriptEnd(ReadOnlySpan<char> text) =>
        char.IsAsciiDigit(text[^1]) && text.TrimEnd("0123456789") is [.., '_' or '^'];

    /// <summary>Whether letters begin with a capital and end in the symbol of an element, as "Cu", "YBa" and "O" do.</summary>
    private static bool EndsInElement(ReadOnlySpan<char> letters) =>
        char.IsAsciiLetterUpper(letters[0])
        && (char.IsAsciiLetterUpper(letters[^1])
            || (letters.Length > 1 && char.IsAsciiLetterLower(letters[^1]) && char.IsAsciiLetterUpper(letters[^2])));
}
