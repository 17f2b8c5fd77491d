using System.Text;

namespace PaperSearch.Sources;

/// <summary>Text as sources wrap it, made whole again: every run of white space becomes one sign.</summary>
internal static class TextLines
{
    /// <summary>One line, for titles and the like, whose wrapped lines may be indented.</summary>
    public static string Join(string? text) => Join(text, _ => false);

    /// <summary>The joined line, <see langword="null"/> for none.</summary>
    public static string? JoinOrNull(string? text) => NullIfEmpty(Join(text));

    /// <summary>
    /// Wrapped text, <see langword="null"/> for none: an empty or indented line begins a paragraph (<c>\n</c>).
    /// </summary>
    public static string? JoinWrapped(string? text) => NullIfEmpty(Join(text, BeginsParagraph));

    /// <summary>Text that is not wrapped, <see langword="null"/> for none: every line is a paragraph (<c>\n</c>).</summary>
    public static string? JoinParagraphs(string? text) => NullIfEmpty(Join(text, whiteSpace => whiteSpace.Contains('\n')));

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;

    private static string Join(string? text, Func<ReadOnlySpan<char>, bool> beginsParagraph)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var trimmed = text.AsSpan().Trim();
        if (!trimmed.ContainsAny("\n\r\t\u00A0\u2028\u2029") && !trimmed.Contains("  ", StringComparison.Ordinal))
            return trimmed.Length == text.Length ? text : trimmed.ToString();
        var result = new StringBuilder(trimmed.Length);
        for (var i = 0; i < trimmed.Length; i++)
        {
            if (!char.IsWhiteSpace(trimmed[i]))
            {
                result.Append(trimmed[i]);
                continue;
            }
            var run = i;
            while (char.IsWhiteSpace(trimmed[i + 1]))
                i++;
            result.Append(beginsParagraph(trimmed[run..(i + 1)]) ? '\n' : ' ');
        }
        return result.ToString();
    }

    private static bool BeginsParagraph(ReadOnlySpan<char> whiteSpace)
    {
        var end = whiteSpace.IndexOf('\n');
        return end >= 0 && (whiteSpace[(end + 1)..].Contains('\n') || whiteSpace[(end + 1)..].StartsWith("  "));
    }
}
