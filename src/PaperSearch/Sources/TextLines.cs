using System.Text;

namespace PaperSearch.Sources;

/// <summary>Text as sources wrap it, made whole again.</summary>
internal static class TextLines
{
    /// <summary>Wrapped lines and runs of white space as single blanks; an empty or indented line begins a paragraph (<c>\n</c>).</summary>
    public static string Join(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var trimmed = text.AsSpan().Trim();
        if (IsJoined(trimmed))
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
            result.Append(BeginsParagraph(trimmed[run..(i + 1)]) ? '\n' : ' ');
        }
        return result.ToString();
    }

    /// <summary>The joined text, <see langword="null"/> for none.</summary>
    public static string? JoinOrNull(string? text) => Join(text) is { Length: > 0 } joined ? joined : null;

    private static bool IsJoined(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny("\n\r\t\u00A0\u2028\u2029"))
            return false;
        return !text.Contains("  ", StringComparison.Ordinal);
    }

    private static bool BeginsParagraph(ReadOnlySpan<char> whiteSpace)
    {
        var end = whiteSpace.IndexOf('\n');
        return end >= 0 && (whiteSpace[(end + 1)..].Contains('\n') || whiteSpace[(end + 1)..].StartsWith("  "));
    }
}
