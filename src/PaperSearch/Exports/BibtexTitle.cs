using System.Text;
using PaperSearch.Text.Latex;

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
        var reader = new LatexReader();
        reader.Reset(value);
        var words = Words(value, reader);
        var namesAreCapital = IsSentence(value, words);
        var result = new StringBuilder(value.Length + 16);
        var copied = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var (from, to) = words[i];
            var word = value.AsSpan(from, to - from).TrimEnd(",:;.?!");
            // The sign of a command such as \, is no punctuation.
            if (word is [.., '\\'])
                word = value.AsSpan(from, to - from);
            var beginsSentence = i == 0 || value[words[i - 1].To - 1] is ':' or '.' or '?' or '!' or '-';
            var isName = namesAreCapital && !beginsSentence && BeginsCapital(word);
            if (!isName && !MustKeepCapitals(value, reader, from, from + word.Length))
                continue;
            // A group that begins with a command is an accented letter to BibTeX, and not kept.
            var twice = word[0] == '\\';
            result.Append(value, copied, from - copied).Append(twice ? "{{" : "{").Append(word).Append(twice ? "}}" : "}");
            copied = from + word.Length;
        }
        return result.Append(value, copied, value.Length - copied).ToString();
    }

    /// <summary>Stretches without blanks; a group or a formula is never parted.</summary>
    private static List<(int From, int To)> Words(string value, LatexReader reader)
    {
        var words = new List<(int From, int To)>();
        var start = -1;
        for (var at = 0; at < value.Length;)
        {
            if (value[at] == ' ')
            {
                if (start >= 0)
                    words.Add((start, at));
                start = -1;
                at++;
                continue;
            }
            if (start < 0)
                start = at;
            at = reader.BehindArgument(reader.ReadOne(at, value.Length));
        }
        if (start >= 0)
            words.Add((start, value.Length));
        return words;
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

    private static bool BeginsCapital(ReadOnlySpan<char> word) =>
        word.TrimStart("(\"'`") is [var first, ..] && char.IsUpper(first);

    private static bool MustKeepCapitals(string value, LatexReader reader, int from, int to)
    {
        // Places and letters of the part between hyphens.
        var place = 0;
        var capital = false;
        for (var at = from; at < to;)
        {
            var token = reader.ReadOne(at, to);
            var behind = reader.BehindArgument(token);
            var c = token.Kind == LatexTokenKind.Accent ? token.Sign : value[at];
            if (token.Kind == LatexTokenKind.FormulaOpen)
                return ContainsUpper(value.AsSpan(at, to - at));
            // A group is kept as it is, unless it begins with a command.
            var mayBeChanged = token.Kind == LatexTokenKind.GroupOpen && value[token.End] == '\\';
            if (mayBeChanged && ContainsUpper(value.AsSpan(at, behind - at)))
                return true;
            // BibTeX would write the name of the command small too.
            var isCommand = token.Kind is LatexTokenKind.Command or LatexTokenKind.Accent;
            if (isCommand && char.IsUpper(value[at + 1]))
                return true;
            if (c is '-' or '/' or '\u2013')
            {
                if (place == 1 && capital)
                    return true;
                place = 0;
                capital = false;
            }
            else if (char.IsLetterOrDigit(c) && token.Close == 0)
            {
                if (place > 0 && char.IsUpper(c))
                    return true;
                capital |= char.IsUpper(c) && !(c == 'A' && to - from == 1);
                place++;
            }
            else if (token.Close > 0 || token.Kind == LatexTokenKind.Command)
            {
                place++;
            }
            at = behind;
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
}
