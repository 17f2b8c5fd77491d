using System.Buffers;

namespace PaperSearch.Text;

/// <summary>
/// Sets LaTeX as far as words go: commands, accents, scripts and formulas become the characters a reader sees. What is no
/// sound LaTeX is seen as it is written; nothing of the text is lost. Linear in the length of the text.
/// </summary>
internal sealed class LatexRenderer
{
    private const char ThinSpace = '\u2009';
    private const char Minus = '\u2212';
    private const int DeepestGroup = 64;
    private const int LongestName = 40;
    private const int LongestArgument = 300;

    /// <summary>A group of more is not one word.</summary>
    private const int LongestWordInGroup = 64;

    private static readonly SearchValues<char> Signs = SearchValues.Create("\\${}~^_");
    private static readonly SearchValues<char> SignsInFormula = SearchValues.Create("\\${}~^_-");
    private static readonly SearchValues<char> Triggers = SearchValues.Create("\\${}^_");

    private readonly (int Start, int First, bool Numerator)[] groups = new (int, int, bool)[DeepestGroup];
    private int depth;
    private int tooDeep;
    private int formulaEnd;
    private int formulaWidth;
    private int formulaDepth;
    private int pendingStart;
    private bool pendingNumerator;
    private string text = "";
    private VisibleText output = null!;

    private bool InFormula => formulaEnd >= 0;

    /// <summary>Whether anything in the text may be LaTeX.</summary>
    public static bool HasLatex(ReadOnlySpan<char> text) => text.ContainsAny(Triggers);

    public void Render(string source, VisibleText target)
    {
        text = source;
        output = target;
        depth = tooDeep = 0;
        formulaEnd = pendingStart = -1;
        pendingNumerator = false;
        var at = 0;
        while (at < text.Length)
        {
            if (InFormula && at >= formulaEnd)
            {
                at = Math.Max(at, EndFormula());
                continue;
            }
            var run = text.AsSpan(at).IndexOfAny(InFormula ? SignsInFormula : Signs);
            if (run != 0)
            {
                var end = run < 0 ? text.Length : at + run;
                output.AddAsWritten(at, end);
                pendingStart = -1;
                pendingNumerator = false;
                at = end;
            }
            else
            {
                at = Sign(at);
            }
        }
        output = null!;
        text = "";
    }

    private int Sign(int at)
    {
        var c = text[at];
        var start = pendingStart >= 0 ? pendingStart : at;
        var numerator = pendingNumerator;
        pendingStart = -1;
        pendingNumerator = false;
        switch (c)
        {
            case '\\':
                return Command(at);
            case '$':
                return Formula(at) ?? See('$', at, 1);
            case '{':
                Open(start, numerator);
                return at + 1;
            case '}':
                return Close(at);
            case '~':
                return See('\u00A0', at, 1);
            case '-':
                return See(Minus, at, 1);
            default:
                return IsScript(at) ? at + 1 : See(c, at, 1);
        }
    }

    private int See(char c, int at, int width)
    {
        output.Add(c, at, at + width);
        return at + width;
    }

    private int? Formula(int at)
    {
        if (InFormula)
            return null;
        var close = MathDelimiters.FindClose(text, at, out var width);
        if (close < 0)
            return null;
        formulaEnd = close;
        formulaWidth = width;
        formulaDepth = depth;
        Open(at, numerator: false);
        return at + width;
    }

    private int EndFormula()
    {
        // A group left open inside a formula ends with it.
        var end = formulaEnd + formulaWidth;
        formulaEnd = -1;
        pendingStart = -1;
        pendingNumerator = false;
        tooDeep = 0;
        if (depth > formulaDepth)
        {
            depth = formulaDepth;
            WidenWord(groups[depth].Start, groups[depth].First, end);
        }
        return end;
    }

    private void Open(int start, bool numerator)
    {
        if (depth == DeepestGroup)
            tooDeep++;
        else
            groups[depth++] = (start, output.Length, numerator);
    }

    private int Close(int at)
    {
        if (tooDeep > 0)
        {
            tooDeep--;
            return at + 1;
        }
        if (depth == 0 || (InFormula && depth == formulaDepth + 1))
            return See('}', at, 1);
        var (start, first, numerator) = groups[--depth];
        if (numerator)
            return See('/', at, 1);
        WidenWord(start, first, at + 1);
        return at + 1;
    }

    /// <summary>What is one word in a group or formula comes from all of it, so that a mark never parts the two.</summary>
    private void WidenWord(int start, int first, int end)
    {
        while (first < output.Length && output.Chars[first] == ' ')
            first++;
        var seen = output.Chars[first..];
        if (seen.IsEmpty || seen.Length > LongestWordInGroup)
            return;
        foreach (var c in seen)
        {
            if ((CharFolding.ClassOf(c) & (CharClass.Word | CharClass.Ignored | CharClass.Surrogate)) == 0)
                return;
        }
        output.Widen(first, start, end);
    }

    /// <summary>
    /// Whether _ or ^ sets what follows below or above the line, joined to the word. Outside of formulas only after a word
    /// (^) or a single letter (_), so that names with underscores stay as they are.
    /// </summary>
    private bool IsScript(int at)
    {
        if (output.Length == 0)
            return InFormula;
        var base0 = output.Chars[^1];
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        var first = next == '{' && at + 2 < text.Length ? text[at + 2] : next;
        if (char.IsAsciiDigit(base0) && (char.IsAsciiDigit(first) || first is '-' or '+'))
            return false;
        if (InFormula)
            return true;
        if (!CharFolding.IsWord(base0) || !(next == '{' || char.IsAsciiLetterOrDigit(next)))
            return false;
        if (text[at] == '^')
            return true;
        var alone = output.Length == 1 || !CharFolding.IsWord(output.Chars[^2]);
        var single = next == '{' || char.IsAsciiDigit(next) || at + 2 >= text.Length || !CharFolding.IsWord(text[at + 2]);
        return alone && single && !char.IsAsciiDigit(base0);
    }

    private int Command(int at)
    {
        if (at + 1 == text.Length)
            return See('\\', at, 1);
        var sign = text[at + 1];
        if (char.IsAsciiLetter(sign))
            return NamedCommand(at);
        if (LatexCommands.AccentOf(sign) is not '\0' and var mark)
            return Accent(at, at + 2, mark, sign);
        switch (sign)
        {
            case '%' or '&' or '#' or '_' or '$' or '{' or '}':
                return See(sign, at, 2);
            case '-' or '/' or '!':
                return at + 2;
            case '\\':
                return See('\n', at, 2);
            case ',' or ';' or ':' or ' ' or '\n':
                return See(ThinSpace, at, 2);
            case '(' or '[':
                return Formula(at) ?? See(sign, at, 2);
            default:
                return See('\\', at, 1);
        }
    }

    private int NamedCommand(int at)
    {
        var end = at + 2;
        while (end < text.Length && end - at <= LongestName && char.IsAsciiLetter(text[end]))
            end++;
        var name = text.AsSpan(at + 1, end - at - 1);
        var command = LatexCommands.Find(name);
        switch (command.Role)
        {
            case LatexRole.Format:
                pendingStart = end < text.Length && text[end] == '{' ? at : -1;
                return end;
            case LatexRole.Sign:
                // Letters set by commands are symbols of their own, however many follow each other.
                if (output.Length > 0 && (CharFolding.ClassOf(output.Chars[^1]) & CharFolding.ClassOf(command.Sign) & CharClass.Greek) != 0)
                    output.Add(ThinSpace, at, at + 1);
                return See(command.Sign, at, end - at);
            case LatexRole.Letter:
                output.Add(command.Sign, at, end);
                return SkipSpace(end);
            case LatexRole.Accent when end == text.Length || text[end] is ' ' or '{' or '\\':
                return Accent(at, SkipSpace(end), command.Sign, name[0]);
            case LatexRole.Silent:
                output.Add(ThinSpace, at, end);
                return SkipArguments(end);
            case LatexRole.Space:
                return See(ThinSpace, at, end - at);
            case LatexRole.Fraction:
                output.Add(ThinSpace, at, end);
                pendingStart = at;
                pendingNumerator = true;
                return end;
            default:
                return Name(at, end);
        }
    }

    private int Name(int at, int end)
    {
        if (output.Length > 0 && CharFolding.IsWord(output.Chars[^1]))
            output.Add(ThinSpace, at, at + 1);
        output.Add(text[at + 1], at, at + 2);
        output.AddAsWritten(at + 2, end);
        if (end < text.Length && text[end] is '\\' or '{')
            output.Add(ThinSpace, end - 1, end);
        return end;
    }

    private int Accent(int at, int letterAt, char mark, char sign)
    {
        var inGroup = letterAt < text.Length && text[letterAt] == '{';
        var first = inGroup ? letterAt + 1 : letterAt;
        var (letter, end) = LetterAt(first);
        if (letter == '\0')
            return See(sign, at, inGroup ? letterAt - at : Math.Min(2, text.Length - at));
        if (inGroup)
            Open(at, numerator: false);
        output.Add(letter, at, end);
        output.Add(mark, at, end);
        return end;
    }

    private (char Letter, int End) LetterAt(int at)
    {
        if (at >= text.Length)
            return default;
        if (char.IsLetter(text[at]))
            return (text[at], at + 1);
        if (text[at] != '\\')
            return default;
        var end = at + 1;
        while (end < text.Length && end - at <= 3 && char.IsAsciiLetter(text[end]))
            end++;
        var command = LatexCommands.Find(text.AsSpan(at + 1, end - at - 1));
        return command.Role == LatexRole.Letter ? (command.Sign, SkipSpace(end)) : default;
    }

    private int SkipSpace(int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;

    /// <summary>Behind the arguments in brackets and the one in braces; where a bracket is never closed, before it.</summary>
    private int SkipArguments(int at)
    {
        if (at < text.Length && text[at] == '*')
            at++;
        for (var optional = 0; optional < 2 && at < text.Length && text[at] == '['; optional++)
        {
            if (CloseOf(at, ']') is not { } close)
                return at;
            at = close + 1;
        }
        return at < text.Length && text[at] == '{' && CloseOf(at, '}') is { } end ? end + 1 : at;
    }

    private int? CloseOf(int at, char close)
    {
        var limit = Math.Min(text.Length, at + LongestArgument);
        if (InFormula)
            limit = Math.Min(limit, formulaEnd);
        var step = text.AsSpan(at, limit - at).IndexOf(close);
        return step < 0 ? null : at + step;
    }
}
