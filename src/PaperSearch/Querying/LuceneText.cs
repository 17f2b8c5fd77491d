namespace PaperSearch.Querying;

/// <summary>
/// A text as the Lucene parser shall see it, character by character in the same places: every white space a blank, every quote a
/// straight one, and a slash inside a word (<c>10.1063/1.28</c>, <c>and/or</c>) none that begins a regular expression.
/// </summary>
internal static class LuceneText
{
    /// <summary>A slash inside a word: a character that is none, so that nobody types it.</summary>
    private const char InnerSlash = '\uFDD0';

    public static string Prepare(string text) => string.Create(text.Length, text, static (chars, text) =>
    {
        text.CopyTo(chars);
        var quoted = false;
        for (var i = 0; i < chars.Length; i++)
        {
            if (chars[i] == '\\')
                i++;
            else if (QueryText.IsSpace(chars[i]))
                chars[i] = ' ';
            else if (QueryText.IsQuote(chars[i]))
            {
                chars[i] = '"';
                quoted = !quoted;
            }
            else if (chars[i] == '/' && !quoted)
            {
                if (IsInner(chars, i))
                    chars[i] = InnerSlash;
                else if (RegexEnd(chars, i) is > 0 and var end)
                    i = end;
            }
        }
    });

    /// <summary>A piece of what the parser saw, as the user wrote it.</summary>
    public static string Restore(string seen) => seen.Replace(InnerSlash, '/');

    /// <summary>Why nothing can begin with a character, or with what follows it.</summary>
    public static string WhyNot(ReadOnlySpan<char> seen) => seen switch
    {
        "" => "the text ends too early",
        ['"', ..] => "a quote is not closed",
        ['/', ..] => "a regular expression is not closed",
        ['\\', ..] => "nothing follows the backslash",
        _ => $"'{seen[0]}' is not expected there",
    };

    private static bool IsInner(ReadOnlySpan<char> chars, int at)
    {
        if (at == 0)
            return false;
        // The two slashes of an address stand behind a colon.
        var before = chars[at - 1];
        return before == ':'
            ? at + 1 < chars.Length && chars[at + 1] == '/'
            : !" (=<>+-!{[\"".Contains(before, StringComparison.Ordinal);
    }

    private static int RegexEnd(ReadOnlySpan<char> chars, int start)
    {
        for (var i = start + 1; i < chars.Length; i++)
        {
            if (chars[i] == '\\')
                i++;
            else if (chars[i] == '/')
                return i;
        }
        return 0;
    }
}
