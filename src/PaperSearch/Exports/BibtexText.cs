using System.Text;
using PaperSearch.Text.Latex;
using PaperSearch.Text.Markup;

namespace PaperSearch.Exports;

/// <summary>
/// Stored text as the value of a BibTeX field. LaTeX stays LaTeX; signs that mean something to LaTeX and stand in plain text
/// are escaped. Braces are balanced as BibTeX counts them, which is without regard to a backslash before them, whatever the text.
/// </summary>
internal sealed class BibtexText
{
    private readonly string text;
    private readonly LatexReader reader = new();
    private readonly bool isSound;
    private readonly StringBuilder output;
    private int formulas;

    /// <summary>How many groups are open that the text never closes, in it and in the formula that is read.</summary>
    private int unclosed;
    private int unclosedInFormula;

    private BibtexText(string text)
    {
        this.text = text;
        reader.Reset(text);
        isSound = IsSound();
        output = new StringBuilder(text.Length + 16);
    }

    private bool InFormula => formulas > 0;

    /// <summary>The value to put between braces.</summary>
    public static string Of(string text)
    {
        var value = new BibtexText(MarkupText.ToLatex(text));
        value.Read();
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
    private bool IsSound()
    {
        var depth = 0;
        for (var at = 0; at < text.Length && depth >= 0;)
        {
            var token = reader.Read(at, text.Length);
            if (token.Kind == LatexTokenKind.Stray && token.Sign is '{' or '}')
                return false;
            foreach (var c in text.AsSpan(token.Start, token.End - token.Start))
                depth += c switch { '{' => 1, '}' => -1, _ => 0 };
            at = token.End;
        }
        return depth == 0;
    }

    private void Read()
    {
        for (var at = 0; at < text.Length;)
            at = Read(reader.Read(at, text.Length));
        CloseGroups(ref unclosed);
    }

    private int Read(in LatexToken token)
    {
        switch (token.Kind)
        {
            case LatexTokenKind.Text or LatexTokenKind.Superscript or LatexTokenKind.Subscript:
                foreach (var c in text.AsSpan(token.Start, token.End - token.Start))
                    Sign(c);
                return token.End;
            case LatexTokenKind.FormulaOpen:
                formulas++;
                break;
            case LatexTokenKind.FormulaClose:
                formulas--;
                CloseGroups(ref unclosedInFormula);
                break;
            case LatexTokenKind.Escaped when token.Sign is '{' or '}' && !isSound:
                output.Append((InFormula, token.Sign) switch
                {
                    (true, '{') => @"\lbrace ",
                    (true, _) => @"\rbrace ",
                    (false, '{') => @"\textbraceleft{}",
                    _ => @"\textbraceright{}",
                });
                return token.End;
            case LatexTokenKind.Stray:
                Stray(token);
                return token.End;
            // Addresses and labels are no text.
            case LatexTokenKind.Command
                when isSound && token.Command.Role is LatexRole.Verbatim or LatexRole.Silent or LatexRole.SecondArgument:
                var behind = reader.SkipArguments(token.End, text.Length) ?? token.End;
                Copy(token.Start, behind);
                return behind;
        }
        Copy(token.Start, token.End);
        return token.End;
    }

    /// <summary>
    /// A sign that does nothing is itself; a group that is never closed is closed, what closes none is left out.
    /// </summary>
    private void Stray(in LatexToken token)
    {
        switch (token.Sign)
        {
            case '{':
                output.Append('{');
                (InFormula ? ref unclosedInFormula : ref unclosed)++;
                break;
            case '}':
                // Without it a formula may be empty, and $$ begin another.
                if (InFormula)
                    output.Append(@"\rbrace ");
                break;
            case '\\':
                output.Append(token.End == text.Length ? @"\textbackslash{}" : "\\");
                break;
            case '~':
                output.Append(@"\~{}");
                break;
            default:
                Sign(token.Sign);
                break;
        }
    }

    /// <summary>A character that means itself.</summary>
    private void Sign(char c)
    {
        if (c is '%' or '#' or '$' || (c is '&' or '_' && !InFormula))
            output.Append('\\').Append(c);
        else if (c == '^' && !InFormula)
            output.Append(@"\textasciicircum{}");
        else
            Copy(c);
    }

    private void Copy(int start, int end)
    {
        foreach (var c in text.AsSpan(start, end - start))
            Copy(c);
    }

    private void Copy(char c)
    {
        if (!char.IsControl(c) && c != ' ')
            output.Append(c);
        else if (output.Length > 0 && output[^1] != ' ')
            output.Append(' ');
    }

    private void CloseGroups(ref int groups)
    {
        for (; groups > 0; groups--)
            output.Append('}');
    }
}
