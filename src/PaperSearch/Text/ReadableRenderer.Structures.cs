using PaperSearch.Text.Latex;

namespace PaperSearch.Text;

// Commands that set their arguments over, beside or through each other.
internal sealed partial class ReadableRenderer
{
    private int? TwoArguments(int at, int next, int end, LatexCommand command)
    {
        if (ArgumentAt(next, end) is not { } upper)
            return null;
        var second = SkipBlanks(reader.BehindArgument(upper), end);
        if (ArgumentAt(second, end) is not { } lower)
            return null;
        var glued = inFormula && spacing.IsGlued;
        var atom = command.Role == LatexRole.Stack && IsRelation(lower) ? AtomKind.Relation : AtomKind.Ordinary;
        if (inFormula)
            spacing.Before(atom, typed: false, at);
        var first = output.Length;
        // What the first argument took may be more than was looked at, as in \frac\mathrm ab.
        second = Math.Max(second, SkipBlanks(Tight(next, end), end));
        var middle = output.Length;
        if (command.Role == LatexRole.Fraction)
            output.Add('/', second, second);
        else if (command.Role == LatexRole.Binomial)
            output.Add(" choose ", second, second);
        var behind = HasArgument(second, end) ? Tight(second, end) : second;
        if (command.Role == LatexRole.Stack)
            SetStack(first, middle, at, behind, command.Text == "^");
        else if (command.Role == LatexRole.Fraction)
            FormulaLayout.SetFraction(output, first, middle, glued || IsGluedBehind(behind, end));
        else
            FormulaLayout.Enclose(output, first, output.Length);
        if (output.Length > first)
            output.Widen(first, at, behind);
        return behind;
    }

    private bool IsRelation(LatexToken argument)
    {
        if (argument.Kind == LatexTokenKind.GroupOpen)
            argument = reader.ReadOne(argument.End, argument.Close + 1);
        return argument.Kind == LatexTokenKind.Text ? text[argument.Start] is '=' or '<' or '>'
            : argument.Command.Atom == AtomKind.Relation;
    }

    private void SetStack(int first, int middle, int start, int end, bool above)
    {
        var (upper, lower) = (output.Chars[first..middle].ToString(), output.Chars[middle..].ToString());
        output.Turn(first, middle, start, end);
        var sign = (upper.Trim(), lower) switch
        {
            ("<", "∼") => '≲',
            (">", "∼") => '≳',
            _ => '\0',
        };
        if (sign == '\0')
            FormulaLayout.SetScript(output, first + lower.Length, above, mayRunOn: true);
        else
            output.ReplaceFrom(first, sign);
    }

    /// <summary>Whether a letter or the like follows a fraction, which the denominator would be read together with.</summary>
    private bool IsGluedBehind(int at, int end)
    {
        at = SkipBlanks(at, end);
        if (at >= end)
            return false;
        var next = reader.ReadOne(at, end);
        return next.Kind switch
        {
            LatexTokenKind.Text => char.IsLetterOrDigit(text[at]) || text[at] is '(' or '[' or '\'',
            LatexTokenKind.Command => IsGlued(next),
            LatexTokenKind.Stray => next.Sign == '{',
            LatexTokenKind.Accent or LatexTokenKind.GroupOpen or LatexTokenKind.Superscript or LatexTokenKind.Subscript => true,
            _ => false,
        };
    }

    private bool IsGlued(in LatexToken next) => next.Command.Role switch
    {
        LatexRole.Sign => next.Command.Atom is AtomKind.Ordinary or AtomKind.Open or AtomKind.Operator,
        LatexRole.Delimiter => text.AsSpan(next.Start + 1, next.End - next.Start - 1) is not "right",
        LatexRole.Space or LatexRole.SizedSpace or LatexRole.Nothing => false,
        _ => true,
    };

    private int? Over(int at, int behind, string sign)
    {
        if (over >= 0 || !inFormula)
            return null;
        over = output.Length;
        overSign = sign;
        output.Add(sign == "choose" ? " choose " : sign, at, behind);
        spacing.Begin();
        return behind;
    }

    private int? Root(int at, int next, int end)
    {
        var (index, indexEnd) = (-1, -1);
        if (At(next, end) == '[')
        {
            if (reader.CloseOfOption(next, end) is not { } close)
                return null;
            (index, indexEnd) = (next + 1, close);
            next = SkipBlanks(close + 1, end);
        }
        if (!HasArgument(next, end))
            return null;
        if (inFormula)
            spacing.Before(AtomKind.Ordinary, typed: false, at);
        var first = output.Length;
        if (index >= 0)
        {
            var wasFormula = inFormula;
            inFormula = true;
            spacing.Tightness++;
            var state = spacing.Begin();
            depth++;
            Read(index, indexEnd);
            depth--;
            spacing.Resume(state);
            spacing.Tightness--;
            inFormula = wasFormula;
            FormulaLayout.SetScript(output, first, above: true, mayRunOn: true);
        }
        output.Add('√', next, next);
        var operand = output.Length;
        var behind = Tight(next, end);
        FormulaLayout.SetOperand(output, operand);
        output.Widen(first, at, behind);
        return behind;
    }

    private int? Not(int at, int next, int end)
    {
        if (!HasArgument(next, end))
            return null;
        if (inFormula)
            spacing.Before(AtomKind.Relation, typed: false, at);
        var first = output.Length;
        var behind = Tight(next, end);
        if (output.Length == first + 1 && Struck(output.Last) is not '\0' and var struck)
            output.Replace(first, struck);
        else if (output.Length > first)
            output.Add('\u0338', behind, behind);
        if (output.Length > first)
            output.Widen(first, at, behind);
        return output.Length > first ? behind : null;
    }

    private static char Struck(char sign) => sign switch
    {
        '=' => '≠',
        '∈' => '∉',
        '≡' => '≢',
        '∼' => '≁',
        '⊂' => '⊄',
        '⊆' => '⊈',
        '<' => '≮',
        '>' => '≯',
        '≤' => '≰',
        '≥' => '≱',
        '∃' => '∄',
        _ => '\0',
    };
}
