using System.Text;
using PaperSearch.Text;

namespace PaperSearch.Exports;

/// <summary>
/// Stored text as the value of a BibTeX field. LaTeX stays LaTeX; signs that mean something to LaTeX and stand in plain text
/// are escaped. Braces are balanced as BibTeX counts them, which is without regard to a backslash before them, whatever the text.
/// </summary>
internal sealed class BibtexText
{
    private readonly string text;
    private readonly bool isSound;
    private readonly StringBuilder output;
    private int depth;

    private BibtexText(string text)
    {
        this.text = text;
        isSound = IsSound(text);
        output = new StringBuilder(text.Length + 16);
    }

    /// <summary>The value to put between braces.</summary>
    public static string Of(string text)
    {
        var value = new BibtexText(text);
        value.ReadText();
        return value.output.ToString().Trim();
    }

    /// <summary>An identifier or address: nothing is escaped, braces, blanks and backslashes are percent-encoded.</summary>
    public static string Verbatim(string text)
    {
        var value = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '{' or '}' or '\\' or ' ' || char.IsControl(c))
                value.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            else
                value.Append(c);
        }
        return value.ToString();
    }

    /// <summary>Whether the braces are balanced both as BibTeX counts them and as TeX does.</summary>
    private static bool IsSound(string text)
    {
        int forBibtex = 0, forTex = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var escaped = text[i] == '\\' && i + 1 < text.Length;
            if (escaped)
                i++;
            var step = text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            forBibtex += step;
            forTex += escaped ? 0 : step;
            if (forBibtex < 0 || forTex < 0)
                return false;
        }
        return forBibtex == 0 && forTex == 0;
    }

    private void ReadText()
    {
        for (var at = 0; at < text.Length;)
        {
            var close = MathDelimiters.FindClose(text, at, out var width);
            if (close >= 0)
            {
                output.Append(text, at, width);
                ReadFormula(at + width, close);
                output.Append(text, close, width);
                at = close + width;
                continue;
            }
            var c = text[at++];
            switch (c)
            {
                case '\\' when at == text.Length:
                    output.Append(@"\textbackslash{}");
                    break;
                case '\\':
                    Escaped(text[at++]);
                    break;
                case '%' or '&' or '#' or '_' or '$':
                    output.Append('\\').Append(c);
                    break;
                case '^':
                    output.Append(@"\textasciicircum{}");
                    break;
                default:
                    Plain(c);
                    break;
            }
        }
        CloseGroups(0);
    }

    private void Escaped(char sign)
    {
        switch (sign)
        {
            case '{' or '}' when !isSound:
                output.Append(sign == '{' ? @"\textbraceleft{}" : @"\textbraceright{}");
                break;
            // Delimiters of a formula that has no other end.
            case '(' or ')' or '[' or ']':
                output.Append(sign);
                break;
            default:
                output.Append('\\').Append(char.IsWhiteSpace(sign) || char.IsControl(sign) ? ' ' : sign);
                break;
        }
    }

    private void ReadFormula(int at, int end)
    {
        var outer = depth;
        while (at < end)
        {
            var c = text[at++];
            switch (c)
            {
                case '\\' when at == end:
                    output.Append(@"\backslash ");
                    break;
                case '\\' when text[at] is '{' or '}' && !isSound:
                    output.Append(text[at++] == '{' ? @"\lbrace " : @"\rbrace ");
                    break;
                case '\\':
                    output.Append('\\').Append(char.IsControl(text[at]) ? ' ' : text[at]);
                    at++;
                    break;
                case '%' or '#' or '$':
                    output.Append('\\').Append(c);
                    break;
                default:
                    Plain(c, outer);
                    break;
            }
        }
        if (!isSound)
            CloseGroups(outer);
    }

    private void Plain(char c, int outermost = 0)
    {
        if (char.IsControl(c) || c == ' ')
        {
            if (output.Length > 0 && output[^1] != ' ')
                output.Append(' ');
            return;
        }
        if (!isSound && c == '{')
            depth++;
        // What closes nothing is left out.
        if (!isSound && c == '}' && depth-- == outermost)
            depth = outermost;
        else
            output.Append(c);
    }

    private void CloseGroups(int outermost)
    {
        for (; depth > outermost; depth--)
            output.Append('}');
    }
}
