namespace PaperSearch.Text;

// Commands that set their arguments over, beside or through each other.
internal sealed partial class ReadableRenderer
{
    private const int LongestEnvironment = 2000;

    private static readonly HashSet<string> FormulaEnvironments = new(StringComparer.Ordinal)
    {
        "equation", "equation*", "align", "align*", "eqnarray", "eqnarray*", "math", "displaymath", "multline", "multline*", "gather", "gather*",
    };

    private int? TwoArguments(int at, int next, int end, ReadableCommand command)
    {
        if (!HasArgument(next, end))
            return null;
        var second = SkipBlanks(SkipArgument(next, end), end);
        if (!HasArgument(second, end))
            return null;
        var glued = inFormula && spacing.IsGlued;
        if (inFormula)
            spacing.Before(command.Role == ReadableRole.Stack && IsRelation(second, end) ? AtomKind.Relation : AtomKind.Ordinary, typed: false, at);
        var first = output.Length;
        // What the first argument took may be more than was looked at, as in \frac\mathrm ab.
        second = Math.Max(second, SkipBlanks(Tight(next, end), end));
        var middle = output.Length;
        if (command.Role == ReadableRole.Fraction)
            output.Add('/', second, second);
        else if (command.Role == ReadableRole.Binomial)
            output.Add(" choose ", second, second);
        var behind = HasArgument(second, end) ? Tight(second, end) : second;
        if (command.Role == ReadableRole.Stack)
            SetStack(first, middle, at, behind, command.Text == "^");
        else if (command.Role == ReadableRole.Fraction)
            FormulaLayout.SetFraction(output, first, middle, glued || IsGluedBehind(behind, end));
        else
            FormulaLayout.Enclose(output, first, output.Length);
        if (output.Length > first)
            output.Widen(first, at, behind);
        return behind;
    }

    private bool IsRelation(int argument, int end)
    {
        var sign = text[argument] == '{' ? argument + 1 : argument;
        if (At(sign, end) != '\\')
            return At(sign, end) is '=' or '<' or '>';
        return ReadableCommands.Find(text.AsSpan(sign + 1, SkipArgument(sign, end) - sign - 1)).Atom == AtomKind.Relation;
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
        var next = At(at, end);
        if (next != '\\')
            return char.IsLetterOrDigit(next) || next is '(' or '[' or '{' or '^' or '_' or '\'';
        var name = at + 1;
        while (name < end && char.IsAsciiLetter(text[name]))
            name++;
        var command = ReadableCommands.Find(text.AsSpan(at + 1, name - at - 1));
        return command.Role switch
        {
            ReadableRole.Sign => command.Atom is AtomKind.Ordinary or AtomKind.Open or AtomKind.Operator,
            ReadableRole.Delimiter => text.AsSpan(at + 1, name - at - 1) is not "right",
            ReadableRole.Space => false,
            _ => name > at + 1,
        };
    }

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
        var index = -1;
        if (At(next, end) == '[')
        {
            var close = text.AsSpan(next, Math.Min(LongestOption, end - next)).IndexOf(']');
            if (close < 0)
                return null;
            index = next + 1;
            next = SkipBlanks(next + close + 1, end);
        }
        if (!HasArgument(next, end))
            return null;
        if (inFormula)
            spacing.Before(AtomKind.Ordinary, typed: false, at);
        var first = output.Length;
        if (index >= 0)
        {
            var close = text.IndexOf(']', index);
            var wasFormula = inFormula;
            inFormula = true;
            spacing.Tightness++;
            var state = spacing.Begin();
            depth++;
            Read(index, close);
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

    /// <summary>A displayed formula is a formula; other environments of a text are seen by what stands in them.</summary>
    private int? Environment(int at, int behind, int end)
    {
        if (inFormula || SkipArguments(behind, end) is not { } inner)
            return null;
        var name = text[(behind + 1)..(inner - 1)];
        if (text.AsSpan(at).StartsWith("\\begin") && FormulaEnvironments.Contains(name))
        {
            var closing = $"\\end{{{name}}}";
            var length = text.AsSpan(inner, Math.Min(LongestEnvironment, end - inner)).IndexOf(closing, StringComparison.Ordinal);
            if (length < 0)
                return null;
            ReadFormula(at, inner, inner + length, inner + length + closing.Length);
            return inner + length + closing.Length;
        }
        return Silent(inner, end);
    }
}
