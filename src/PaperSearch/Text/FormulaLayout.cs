using PaperSearch.Text.Latex;

namespace PaperSearch.Text;

/// <summary>Sets on one line what a formula sets above, below and over each other: scripts, fractions, roots, accents.</summary>
internal static class FormulaLayout
{
    /// <summary>More letters than these do not get an accent each.</summary>
    private const int MostAccented = 3;

    /// <summary>
    /// Sets what was added since <paramref name="first"/> above or below the line, in characters of their own where Unicode has
    /// all of them; else behind ^ or _, in parentheses where its end could be mistaken. Tells whether it ends as an open word.
    /// </summary>
    public static bool SetScript(ReadableOutput output, int first, bool above, bool mayRunOn)
    {
        var script = output.Chars[first..];
        if (script.IsEmpty)
            return false;
        if (above && (script is "∘" or "◦"))
        {
            output.Replace(first, '°');
            return false;
        }
        if (above && (ScriptLetters.AreRaised(script) || script is "∗"))
            return false;
        if (HasAll(script, above))
        {
            for (var i = first; i < output.Length; i++)
            {
                if (output.Chars[i] != '.')
                    output.Replace(i, ScriptLetters.Find(output.Chars[i], above));
            }
            return false;
        }
        var isWord = IsWord(script);
        var bare = !mayRunOn && (isWord || ElementEnd(script, 0) == script.Length) && first > 0;
        output.Insert(first, above ? '^' : '_');
        if (bare)
            return isWord;
        output.Insert(first + 1, '(');
        output.Insert(output.Length, ')');
        return false;
    }

    /// <summary>
    /// Puts a numerator and a denominator, with a slash between, in the parentheses they need, and all where asked.
    /// </summary>
    public static void SetFraction(ReadableOutput output, int first, int slash, bool whole)
    {
        if (!IsAtom(output.Chars[(slash + 1)..]))
            Enclose(output, slash + 1, output.Length);
        if (!IsProduct(output.Chars[first..slash]))
            Enclose(output, first, slash);
        if (whole)
            Enclose(output, first, output.Length);
    }

    /// <summary>Puts what was added since <paramref name="first"/> in parentheses, where it is more than an atom.</summary>
    public static void SetOperand(ReadableOutput output, int first)
    {
        if (!IsAtom(output.Chars[first..]))
            Enclose(output, first, output.Length);
    }

    /// <summary>Puts a mark over each of a few letters; over more it is left out.</summary>
    public static void SetMark(ReadableOutput output, int first, char mark)
    {
        var elements = 0;
        for (var at = first; at < output.Length; at = ElementEnd(output.Chars, at))
        {
            if (!char.IsLetterOrDigit(output.Chars[at]) && !char.IsSurrogate(output.Chars[at]) && output.Length - first > 1)
                return;
            elements++;
        }
        if (elements > MostAccented)
            return;
        for (var at = first; at < output.Length; at++)
        {
            at = ElementEnd(output.Chars, at) - 1;
            var letter = AccentedLetters.Base(output.Chars[at], mark);
            if (AccentedLetters.Compose(letter, mark) is not '\0' and var composed)
                output.Replace(at, composed);
            else
                output.Replace(at++, $"{letter}{mark}");
        }
    }

    public static void Enclose(ReadableOutput output, int first, int end)
    {
        if (IsEnclosed(output.Chars[first..end]) || first == end)
            return;
        output.Insert(first, '(');
        output.Insert(end + 1, ')');
    }

    private static bool HasAll(ReadOnlySpan<char> script, bool above)
    {
        for (var i = 0; i < script.Length; i++)
        {
            var isPoint = script[i] == '.' && i > 0 && i + 1 < script.Length
                && char.IsAsciiDigit(script[i - 1]) && char.IsAsciiDigit(script[i + 1]);
            if (!isPoint && ScriptLetters.Find(script[i], above) == '\0')
                return false;
        }
        return true;
    }

    /// <summary>Letters only or digits only: "2q" behind ^ would be read as a square.</summary>
    private static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) || ScriptLetters.IsScript(c) || char.IsDigit(c) != char.IsDigit(text[0]))
                return false;
        }
        return true;
    }

    private static bool IsEnclosed(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] != '(' || text[^1] != ')')
            return false;
        var depth = 0;
        for (var i = 0; i < text.Length - 1; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return false;
        }
        return true;
    }

    /// <summary>Whether a numerator reads as one without parentheses: nothing is added or compared in it.</summary>
    private static bool IsProduct(ReadOnlySpan<char> text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += c switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth == 0 && !char.IsLetterOrDigit(c) && !IsMark(c) && !char.IsSurrogate(c) && !ScriptLetters.IsScript(c)
                && !"()[].√∞ℓ∂∇|!".Contains(c))
                return false;
        }
        return depth == 0;
    }

    /// <summary>A number, or one letter with what hangs on it.</summary>
    private static bool IsAtom(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || IsEnclosed(text))
            return true;
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end > 0)))
            end++;
        if (end == 0)
            end = ElementEnd(text, 0);
        while (end < text.Length && (ScriptLetters.IsScript(text[end]) || ScriptLetters.AreRaised(text.Slice(end, 1))))
            end++;
        return end == text.Length;
    }

    /// <summary>Index behind the character at a place, with the accents on it.</summary>
    private static int ElementEnd(ReadOnlySpan<char> text, int at)
    {
        at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
        while (at < text.Length && IsMark(text[at]))
            at++;
        return at;
    }

    private static bool IsMark(char c) => (CharFolding.ClassOf(c) & CharClass.Ignored) != 0;
}
