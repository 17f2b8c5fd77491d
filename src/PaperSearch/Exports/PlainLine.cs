using System.Text;
using PaperSearch.Text;

namespace PaperSearch.Exports;

/// <summary>Stored text for programs that know no LaTeX: as its reader sees it, in one line.</summary>
internal static class PlainLine
{
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var readable = ReadableText.Of(text).Text;
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
}
