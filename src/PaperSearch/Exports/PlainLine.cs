using System.Text;
using PaperSearch.Text;

namespace PaperSearch.Exports;

/// <summary>Stored text for programs that know no LaTeX: as its reader sees it, in one line.</summary>
internal static class PlainLine
{
    [ThreadStatic]
    private static VisibleText? visible;

    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var readable = Readable(text);
        var line = new StringBuilder(readable.Length);
        foreach (var c in readable)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }
        if (line.Length > 0 && line[^1] == ' ')
            line.Length--;
        return line.ToString();
    }

    private static ReadOnlySpan<char> Readable(string text)
    {
        visible ??= new VisibleText();
        visible.Read(text);
        return visible.Chars;
    }
}
