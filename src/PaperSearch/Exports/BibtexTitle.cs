using System.Text;
using PaperSearch.Text;

namespace PaperSearch.Exports;

/// <summary>
/// A title for BibTeX, whose styles write all but its first letter small: words whose capitals mean something stand in
/// braces. These are words with a capital inside (GaN, BERT, 3D), single letters (X-ray), formulas with capitals, and names in
/// a title whose other words begin small.
/// </summary>
internal static class BibtexTitle
{
    private const int LongWord = 4;

    public static string Of(string title)
    {
        var value = BibtexText.Of(title);
        var words = Words(value);
        var namesAreCapital = IsSentence(value, words);
        var result = new StringBuilder(value.Length + 16);
        var copied = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var (from, to) = words[i];
            var word = value.AsSpan(from, to - from).TrimEnd(",:;.?!");
            var beginsSentence = i == 0 || value[words[i - 1].To - 1] is ':' or '.' or '?' or '!' or '-';
            if (!MustKeepCapitals(word) && !(namesAreCapital && !beginsSentence && BeginsCapital(word)))
                continue;
            // A group that begins with a command is an accented letter to BibTeX, and not kept.
            var twice = word[0] == '\\';
            result.Append(value, copied, from - copied).Append(twice ? "{{" : "{").Append(word).Append(twice ? "}}" : "}");
            copied = from + word.Length;
        }
        return result.Append(value, copied, value.Length - copied).ToString();
    }

    /// <summary>Stretches without blanks; a group or a formula is never parted.</summary>
    private static List<(int From, int To)> Words(string value)
    {
        var words = new List<(int From, int To)>();
        var start = -1;
        var depth = 0;
        for (var at = 0; at < value.Length; at++)
        {
            if (depth == 0 && value[at] == ' ')
            {
                if (start >= 0)
                    words.Add((start, at));
                start = -1;
                continue;
            }
            if (start < 0)
                start = at;
            if (depth == 0)
                at = EndOfFormula(value, at);
            depth += value[at] == '{' ? 1 : value[at] == '}' ? -1 : 0;
        }
        if (start >= 0)
            words.Add((start, value.Length));
        return words;
    }

    /// <summary>The last index of the formula that begins here; the index itself where none does, or one that parts a group.</summary>
    private static int EndOfFormula(string value, int at)
    {
        var close = MathDelimiters.FindClose(value, at, out var width);
        if (close < 0)
            return at;
        var depth = 0;
        foreach (var c in value.AsSpan(at, close - at))
        {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth < 0)
                return at;
        }
        return depth == 0 ? close + width - 1 : at;
    }

    private static bool IsSentence(string value, List<(int From, int To)> words)
    {
        var small = 0;
        var capital = 0;
        foreach (var (from, to) in words.Skip(1))
        {
            var word = value.AsSpan(from, to - from);
            if (word.Length < LongWord)
                continue;
            small += char.IsLower(word[0]) ? 1 : 0;
            capital += char.IsUpper(word[0]) ? 1 : 0;
        }
        return small > capital;
    }

    private static bool BeginsCapital(ReadOnlySpan<char> word) => char.IsUpper(word.TrimStart("(\"'`") is { IsEmpty: false } rest ? rest[0] : ' ');

    private static bool MustKeepCapitals(ReadOnlySpan<char> word)
    {
        // Places and letters of the part between hyphens.
        var place = 0;
        var capital = false;
        for (var at = 0; at < word.Length; at++)
        {
            var c = word[at];
            if (c == '{')
            {
                // A group is kept as it is, unless it begins with a command.
                var end = EndOfGroup(word, at);
                if (at + 1 < end && word[at + 1] == '\\' && ContainsUpper(word[at..end]))
                    return true;
                place++;
                at = end;
            }
            else if (c == '$' || (c == '\\' && at + 1 < word.Length && word[at + 1] is '(' or '['))
            {
                return ContainsUpper(word[at..]);
            }
            else if (c == '\\' && at + 1 < word.Length && char.IsUpper(word[at + 1]))
            {
                return true;
            }
            else if (c is '-' or '/' or '\u2013')
            {
                if (place == 1 && capital)
                    return true;
                place = 0;
                capital = false;
            }
            else if (char.IsLetterOrDigit(c))
            {
                if (place > 0 && char.IsUpper(c))
                    return true;
                capital |= char.IsUpper(c) && !(c == 'A' && word.Length == 1);
                place++;
            }
        }
        return place == 1 && capital;
    }

    private static bool ContainsUpper(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsUpper(c))
                return true;
        }
        return false;
    }

    private static int EndOfGroup(ReadOnlySpan<char> word, int open)
    {
        var depth = 0;
        for (var at = open; at < word.Length; at++)
        {
            depth += word[at] == '{' ? 1 : word[at] == '}' ? -1 : 0;
            if (depth == 0)
                return at;
        }
        return word.Length - 1;
    }
}
