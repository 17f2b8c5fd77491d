namespace PaperSearch.Text;

internal sealed partial class ReadableRenderer
{
    private const int LongestName = 40;
    private const int LongestOption = 300;

    private int Command(int at, int end)
    {
        var sign = At(at + 1, end);
        if (char.IsAsciiLetter(sign))
            return NamedCommand(at, end);
        if (!inFormula && sign == '"' && openQuotes > 0 && !char.IsLetter(At(at + 2, end)) && At(at + 2, end) is not ('{' or '\\'))
        {
            openQuotes--;
            return See('”', at, 2);
        }
        if (!(inFormula && sign is '=' or '.') && LatexCommands.AccentOf(sign) is not '\0' and var mark)
            return Accent(at, at + 2, end, mark, sign) ?? AsWritten(at, at + 2);
        switch (sign)
        {
            case '%' or '&' or '#' or '_' or '$' or '{' or '}':
                return Sign(at, at + 2, sign.ToString(), ReadableCommands.AtomOf(sign));
            case '|':
                return Sign(at, at + 2, "‖", AtomKind.Ordinary);
            case '-' or '/' or '!' or '@':
                return at + 2;
            case '\\' or ',' or ';' or ':' or '>' or ' ' or '\n':
                return Blank(at, at + 2, end);
            case '(' or '[':
                return Formula(at, end) ?? AsWritten(at, Math.Min(end, at + 2));
            default:
                return AsWritten(at, at + 1);
        }
    }

    private int AsWritten(int at, int end)
    {
        if (inFormula)
            spacing.Before(AtomKind.Ordinary, typed: true, at);
        output.AddAsWritten(at, end);
        return end;
    }

    private int Sign(int at, int behind, string sign, AtomKind atom)
    {
        if (inFormula)
            spacing.Before(atom, typed: false, at);
        else if (atom == AtomKind.Operator && sign.Length > 1 && CharFolding.IsWord(output.Last))
            output.AddBlank(at, at);
        output.Add(sign, at, behind);
        return behind;
    }

    private int NamedCommand(int at, int end)
    {
        var behind = at + 2;
        while (behind < end && behind - at <= LongestName && char.IsAsciiLetter(text[behind]))
            behind++;
        var name = text.AsSpan(at + 1, behind - at - 1);
        var command = ReadableCommands.Find(name);
        var next = SkipBlanks(behind, end);
        var shown = depth >= DeepestGroup ? null : command.Role switch
        {
            ReadableRole.Format => At(next, end) == '{' || inFormula || next == behind ? next : behind + 1,
            ReadableRole.Words => Words(next, end),
            ReadableRole.Sign => Sign(at, SignEnd(command, behind, end), command.Text, command.Atom),
            ReadableRole.Letter => Sign(at, At(behind, end) == ' ' ? behind + 1 : behind, command.Text, AtomKind.Ordinary),
            ReadableRole.Accent => Accent(at, next, end, command.Text[0], '\0'),
            ReadableRole.Mark => Mark(at, next, end, command.Text[0]),
            ReadableRole.DoubleStruck => DoubleStruck(next, end),
            ReadableRole.FunctionName => FunctionName(at, next, end),
            ReadableRole.Silent => Silent(SkipArguments(At(behind, end) == '*' ? behind + 1 : behind, end), end),
            ReadableRole.SecondArgument => SecondArgument(at, next, end),
            ReadableRole.Verbatim => Verbatim(at, next, end),
            ReadableRole.Aside => Aside(at, next, end),
            ReadableRole.Space => command.Text.Length == 0 ? Blank(at, behind, end) : SkipArguments(At(behind, end) == '*' ? behind + 1 : behind, end) is { } space ? Blank(at, space, end) : null,
            ReadableRole.Fraction or ReadableRole.Binomial or ReadableRole.Stack => TwoArguments(at, next, end, command),
            ReadableRole.Over => Over(at, behind, command.Text),
            ReadableRole.Root => Root(at, next, end),
            ReadableRole.Superscript => Script(at, next, end, above: true),
            ReadableRole.Subscript => Script(at, next, end, above: false),
            ReadableRole.Not => Not(at, next, end),
            ReadableRole.Begin => Environment(at, behind, end),
            ReadableRole.Delimiter => At(next, end) == '.' && name is "left" or "right" ? next + 1 : next,
            _ => (int?)null,
        };
        return shown ?? Unknown(at, behind, end);
    }

    /// <summary>What is not known stays, and the braces of its argument with it.</summary>
    private int Unknown(int at, int behind, int end)
    {
        AsWritten(at, behind);
        if (At(behind, end) != '{' || depth >= DeepestGroup || !HasArgument(behind, end))
            return behind;
        var close = closes[behind];
        See('{', behind, 1);
        depth++;
        Read(behind + 1, close);
        depth--;
        return See('}', close, 1);
    }

    /// <summary>A blank only ends the name of a sign that is all letters of a formula; in a text it is meant.</summary>
    private int SignEnd(ReadableCommand command, int behind, int end) =>
        !inFormula && command.Text is "TeX" or "LaTeX" or "BibTeX" && At(behind, end) == '{' && closes[behind] == behind + 1 ? behind + 2 : behind;

    private bool HasArgument(int at, int end) =>
        at < end && text[at] != '}' && (text[at] != '{' || (closes[at] > 0 && closes[at] < end)) && (text[at] != '\\' || at + 1 < end);

    /// <summary>Behind an argument that is there.</summary>
    private int SkipArgument(int at, int end)
    {
        if (text[at] == '{')
            return closes[at] + 1;
        if (text[at] != '\\')
            return at + 1;
        at++;
        var name = at;
        while (at < end && char.IsAsciiLetter(text[at]))
            at++;
        return at == name ? at + 1 : at;
    }

    /// <summary>Reads a group, a command with its arguments, or a character.</summary>
    private int Argument(int at, int end)
    {
        var first = output.Length;
        depth++;
        do
        {
            at = text[at] == '{' || text[at] == '\\' || inFormula ? FormulaSignOrGroup(at, end) : AsWritten(at, at + 1);
        }
        while (output.Length == first && HasArgument(at, end) && text[at - 1] != '}');
        depth--;
        return at;
    }

    private int FormulaSignOrGroup(int at, int end) => text[at] switch
    {
        '{' => Group(at, end) ?? See('{', at, 1),
        '\\' => Command(at, end),
        _ => FormulaSign(at, end),
    };

    private int? Words(int next, int end)
    {
        if (!inFormula || !HasArgument(next, end) || text[next] != '{')
            return next;
        var beginsBlank = At(next + 1, end) == ' ';
        spacing.SourceBlank &= !beginsBlank;
        spacing.Before(AtomKind.Ordinary, typed: true, next);
        if (beginsBlank)
            output.TrimBlank();
        inFormula = false;
        var behind = Group(next, end);
        inFormula = true;
        return behind;
    }

    private int? Accent(int at, int next, int end, char mark, char sign)
    {
        if (next >= end)
            return null;
        var isGroup = text[next] == '{';
        if (isGroup && !HasArgument(next, end))
            return null;
        var close = isGroup ? closes[next] : end;
        var isAlone = at > 0 && text[at - 1] == '{';
        var (letter, behind) = LetterAt(isGroup ? SkipBlanks(next + 1, close) : isAlone ? SkipBlanks(next, close) : next, close);
        if (letter == '\0')
        {
            // \~{} and \^{} are how addresses write the sign itself.
            return isGroup && close == next + 1 && sign != '\0' ? See(sign, at, close + 1 - at) : null;
        }
        letter = AccentedLetters.Base(letter, mark);
        var first = output.Length;
        if (inFormula)
            spacing.Before(AtomKind.Ordinary, typed: false, at);
        if (AccentedLetters.Compose(letter, mark) is not '\0' and var composed)
            output.Add(composed, at, behind);
        else
            output.Add($"{letter}{mark}", at, behind);
        if (!isGroup)
            return behind;
        depth++;
        Read(behind, close);
        depth--;
        output.Widen(first, at, close + 1);
        return close + 1;
    }

    private (char Letter, int Behind) LetterAt(int at, int end)
    {
        var c = At(at, end);
        if (char.IsLetter(c))
            return (c, at + 1);
        if (c != '\\')
            return default;
        var behind = at + 1;
        while (behind < end && behind - at <= 3 && char.IsAsciiLetter(text[behind]))
            behind++;
        var command = LatexCommands.Find(text.AsSpan(at + 1, behind - at - 1));
        if (command.Role != LatexRole.Letter)
            return default;
        return (command.Sign, At(behind, end) == ' ' ? behind + 1 : behind);
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
        for (var at = output.Length - 1; at >= first && output.Length - first < 2 * LongestName; at--)
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

    /// <summary>Behind the options in brackets and the argument in braces; null where there are none, or they are not closed.</summary>
    private int? SkipArguments(int at, int end)
    {
        for (var option = 0; option < 2 && At(at, end) == '['; option++)
        {
            var close = text.AsSpan(at, Math.Min(LongestOption, end - at)).IndexOf(']');
            if (close < 0)
                return null;
            at += close + 1;
        }
        return At(at, end) == '{' && HasArgument(at, end) ? closes[at] + 1 : null;
    }

    private int? SecondArgument(int at, int next, int end)
    {
        if (SkipArguments(next, end) is not { } second || !HasArgument(second, end) || text[second] != '{')
            return null;
        var first = output.Length;
        var behind = Group(second, end);
        if (output.Length > first && behind is not null)
            output.Widen(first, at, behind.Value);
        return behind;
    }

    private int? Verbatim(int at, int next, int end)
    {
        if (!HasArgument(next, end) || text[next] != '{')
            return null;
        var first = output.Length;
        output.AddAsWritten(next + 1, closes[next]);
        if (output.Length > first)
            output.Widen(first, at, closes[next] + 1);
        return closes[next] + 1;
    }

    private int? Aside(int at, int next, int end)
    {
        if (!HasArgument(next, end) || text[next] != '{')
            return null;
        output.AddBlank(at, at);
        output.Add('(', at, next + 1);
        Group(next, end);
        output.Add(')', closes[next], closes[next] + 1);
        return closes[next] + 1;
    }
}
