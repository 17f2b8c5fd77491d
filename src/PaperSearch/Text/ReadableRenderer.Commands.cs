using PaperSearch.Text.Latex;

namespace PaperSearch.Text;

internal sealed partial class ReadableRenderer
{
    private const int LongestDoubleStruck = 40;

    private int Sign(int at, int behind, string sign, AtomKind atom)
    {
        if (inFormula)
            spacing.Before(atom, typed: false, at);
        else if (atom == AtomKind.Operator && sign.Length > 1 && CharFolding.IsWord(output.Last))
            output.AddBlank(at, at);
        output.Add(sign, at, behind);
        return behind;
    }

    private int Command(in LatexToken token, int end)
    {
        var (at, behind, command) = (token.Start, token.End, token.Command);
        var next = SkipBlanks(behind, end);
        var shown = depth >= DeepestGroup ? null : command.Role switch
        {
            LatexRole.Format => BehindSwitch(behind, next, end),
            LatexRole.Words => Words(next, end),
            LatexRole.Sign => Sign(at, behind, command.Text, command.Atom),
            LatexRole.Letter => Sign(at, At(behind, end) == ' ' ? behind + 1 : behind, command.Text, AtomKind.Ordinary),
            LatexRole.Mark => Mark(at, next, end, command.Text[0]),
            LatexRole.DoubleStruck => DoubleStruck(next, end),
            LatexRole.FunctionName => FunctionName(at, next, end),
            LatexRole.Silent => Silent(reader.SkipArguments(behind, end), end),
            LatexRole.Environment => inFormula ? null : Silent(reader.SkipArguments(behind, end), end),
            LatexRole.SecondArgument => SecondArgument(at, next, end),
            LatexRole.Verbatim => Verbatim(at, next, end),
            LatexRole.Aside => Aside(at, next, end),
            LatexRole.Space => Blank(at, behind, end),
            LatexRole.SizedSpace => reader.SkipArguments(behind, end) is { } space ? Blank(at, space, end) : null,
            LatexRole.Nothing => behind,
            LatexRole.Fraction or LatexRole.Binomial or LatexRole.Stack => TwoArguments(at, next, end, command),
            LatexRole.Over => Over(at, behind, command.Text),
            LatexRole.Root => Root(at, next, end),
            LatexRole.Superscript => Script(at, next, end, above: true),
            LatexRole.Subscript => Script(at, next, end, above: false),
            LatexRole.Not => Not(at, next, end),
            LatexRole.Delimiter => At(next, end) == '.' && IsOuterDelimiter(token) ? next + 1 : next,
            _ => (int?)null,
        };
        return shown ?? Unknown(token, end);
    }

    private bool IsOuterDelimiter(in LatexToken token) =>
        text.AsSpan(token.Start + 1, token.End - token.Start - 1) is "left" or "right";

    /// <summary>Behind a command that changes how the text looks, and the blanks that belong to it.</summary>
    private int BehindSwitch(int behind, int next, int end) =>
        At(next, end) == '{' || inFormula || next == behind ? next : behind + 1;

    /// <summary>What is not known stays, and the braces of its argument with it.</summary>
    private int Unknown(in LatexToken token, int end)
    {
        AsWritten(token);
        if (depth >= DeepestGroup || GroupAt(token.End, end) is not { } open)
            return token.End;
        See('{', open.Start, 1);
        depth++;
        Read(open.End, open.Close);
        depth--;
        return See('}', open.Close, 1);
    }

    private LatexToken? GroupAt(int at, int end) =>
        at < end && text[at] == '{' && reader.ReadOne(at, end) is { Kind: LatexTokenKind.GroupOpen } open ? open : null;

    /// <summary>The token at a place, where it can be or begin an argument.</summary>
    private LatexToken? ArgumentAt(int at, int end)
    {
        if (at >= end)
            return null;
        var token = reader.ReadOne(at, end);
        return token.Kind switch
        {
            LatexTokenKind.GroupClose or LatexTokenKind.Stray => null,
            LatexTokenKind.FormulaOpen or LatexTokenKind.FormulaClose => null,
            _ => token,
        };
    }

    private bool HasArgument(int at, int end) => ArgumentAt(at, end) is not null;

    /// <summary>Reads a group, a command with its arguments, or a character.</summary>
    private int Argument(int at, int end)
    {
        var first = output.Length;
        depth++;
        do
            at = ReadInFormula(at, end);
        while (output.Length == first && HasArgument(at, end) && text[at - 1] != '}');
        depth--;
        return at;
    }

    private int? Words(int next, int end)
    {
        if (!inFormula || GroupAt(next, end) is not { } open)
            return next;
        var beginsBlank = At(next + 1, end) == ' ';
        spacing.SourceBlank &= !beginsBlank;
        spacing.Before(AtomKind.Ordinary, typed: true, next);
        if (beginsBlank)
            output.TrimBlank();
        inFormula = false;
        var behind = Group(open);
        inFormula = true;
        return behind;
    }

    private int Accent(in LatexToken token)
    {
        if (token.Close > 0 && depth >= DeepestGroup)
            return AsWritten(token);
        var mark = token.Command.Text[0];
        var letter = AccentedLetters.Base(token.Sign, mark);
        var first = output.Length;
        if (inFormula)
            spacing.Before(AtomKind.Ordinary, typed: false, token.Start);
        if (AccentedLetters.Compose(letter, mark) is not '\0' and var composed)
            output.Add(composed, token.Start, token.End);
        else
            output.Add($"{letter}{mark}", token.Start, token.End);
        if (token.Close == 0)
            return token.End;
        depth++;
        Read(token.End, token.Close);
        depth--;
        output.Widen(first, token.Start, token.Close + 1);
        return token.Close + 1;
    }

    private int? Mark(int at, int next, int end, char mark)
    {
        if (!HasArgument(next, end))
            return null;
        var first = output.Length;
        if (inFormula)
            spacing.Before(AtomKind.Ordinary, typed: false, at);
        var content = output.Length;
        var behind = Tight(next, end);
        if (output.Length > content)
        {
            FormulaLayout.SetMark(output, content, mark);
            output.Widen(content, at, behind);
        }
        return output.Length > first ? behind : null;
    }

    /// <summary>Reads an argument that is one atom with what stands before.</summary>
    private int Tight(int at, int end)
    {
        var wasFormula = inFormula;
        inFormula = true;
        spacing.Tightness++;
        var state = spacing.Begin();
        var behind = Argument(at, end);
        spacing.Resume(state);
        spacing.Tightness--;
        inFormula = wasFormula;
        return behind;
    }

    private int? DoubleStruck(int next, int end)
    {
        if (!HasArgument(next, end))
            return null;
        if (inFormula)
            spacing.Before(AtomKind.Ordinary, typed: false, next);
        var first = output.Length;
        var behind = Tight(next, end);
        for (var at = output.Length - 1; at >= first && output.Length - first < 2 * LongestDoubleStruck; at--)
        {
            if (ScriptLetters.DoubleStruck(output.Chars[at]) is { } letter)
                output.Replace(at, letter);
        }
        return behind;
    }

    private int? FunctionName(int at, int next, int end)
    {
        next = At(next, end) == '*' ? next + 1 : next;
        if (!HasArgument(next, end))
            return null;
        if (inFormula)
            spacing.Before(AtomKind.Operator, typed: false, at);
        return Tight(next, end);
    }

    /// <summary>Not shown, and the blank before it neither, unless it keeps two words apart.</summary>
    private int? Silent(int? behind, int end)
    {
        if (behind is not { } at)
            return null;
        if (!inFormula && !char.IsLetterOrDigit(At(at, end)) && At(at, end) is not ('\\' or '$' or '{' or '('))
            output.TrimBlank();
        return output.Length == 0 ? SkipBlanks(at, end) : at;
    }

    private int? SecondArgument(int at, int next, int end)
    {
        if (reader.SkipArguments(next, end) is not { } second || GroupAt(second, end) is not { } open)
            return null;
        var first = output.Length;
        var behind = Group(open);
        if (output.Length > first && behind is not null)
            output.Widen(first, at, behind.Value);
        return behind;
    }

    private int? Verbatim(int at, int next, int end)
    {
        if (GroupAt(next, end) is not { } open)
            return null;
        var first = output.Length;
        output.AddAsWritten(open.End, open.Close);
        if (output.Length > first)
            output.Widen(first, at, open.Close + 1);
        return open.Close + 1;
    }

    private int? Aside(int at, int next, int end)
    {
        if (GroupAt(next, end) is not { } open)
            return null;
        output.AddBlank(at, at);
        output.Add('(', at, open.End);
        Group(open);
        output.Add(')', open.Close, open.Close + 1);
        return open.Close + 1;
    }
}
