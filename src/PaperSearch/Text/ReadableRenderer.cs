using System.Buffers;

namespace PaperSearch.Text;

/// <summary>
/// Makes one text readable, walking it once: text and formulas here, commands in the other parts. Groups deeper than
/// <see cref="DeepestGroup"/> keep their braces; what is no sound LaTeX stays as it is written.
/// </summary>
internal sealed partial class ReadableRenderer
{
    private const int DeepestGroup = 48;
    private const int LongestQuotation = 120;

    private static readonly SearchValues<char> TextSigns = SearchValues.Create("\\${}~^_`'\"-");

    private readonly string text;
    private readonly ReadableOutput output;
    private readonly AtomSpacing spacing;
    private readonly int[] closes;
    private readonly List<(int From, int To)> formulas = [];
    private bool inFormula;
    private int depth;
    private int openQuotes;
    private int singleQuoteEnd = -1;

    /// <summary>Where in the output the group that is being read has its <c>\over</c>; -1 where it has none.</summary>
    private int over = -1;
    private string overSign = "";

    public ReadableRenderer(string text)
    {
        this.text = text;
        output = new ReadableOutput(text);
        spacing = new AtomSpacing(output);
        closes = Closes(text);
    }

    public ReadableOutput Render(out IReadOnlyList<(int From, int To)> found)
    {
        Read(0, text.Length);
        found = formulas;
        return output;
    }

    /// <summary>For each opening brace where its group closes; 0 where it does not.</summary>
    private static int[] Closes(string text)
    {
        var closes = new int[text.Length];
        var open = new Stack<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '{')
                open.Push(at);
            else if (text[at] == '}' && open.TryPop(out var start))
                closes[start] = at;
        }
        return closes;
    }

    private void Read(int at, int end)
    {
        while (at < end)
            at = inFormula ? FormulaSign(at, end) : TextSign(at, end);
    }

    private int See(char c, int at, int width)
    {
        output.Add(c, at, at + width);
        return at + width;
    }

    private int TextSign(int at, int end)
    {
        var run = text.AsSpan(at, end - at).IndexOfAny(TextSigns);
        if (run != 0)
        {
            var stop = run < 0 ? end : at + run;
            output.AddAsWritten(at, stop);
            return stop;
        }
        switch (text[at])
        {
            case '\\':
                return Command(at, end);
            case '$':
                return Formula(at, end) ?? See('$', at, 1);
            case '{':
                return Group(at, end) ?? See('{', at, 1);
            case '~':
                return Tie(at, end);
            case '^' or '_' when IsScript(at, end):
                return Script(at, at + 1, end, text[at] == '^') ?? See(text[at], at, 1);
            case '-':
                return Dashes(at, end);
            case '`' or '\'' or '"':
                return Quote(at, end);
            default:
                return See(text[at], at, 1);
        }
    }

    private char At(int at, int end) => at < end ? text[at] : '\0';

    /// <summary>A tie is a blank; but before a number and behind a blank, and in an address, authors mean the sign.</summary>
    private int Tie(int at, int end)
    {
        var number = SkipBlanks(at + 1, end);
        if ((output.EndsBlank || output.Last is '(' or '[') && (char.IsAsciiDigit(At(number, end)) || At(number, end) is '$' or '.'))
            return See('~', at, 1);
        // "w ~ h" is said of quantities.
        if (output.EndsBlank && at > 0 && At(at + 1, end) == ' ')
            return See('~', at, 1);
        if (output.Last == '/' && char.IsLetter(At(at + 1, end)))
            return See('~', at, 1);
        output.AddBlank(at, at + 1);
        return At(at + 1, end) == ' ' ? at + 2 : at + 1;
    }

    private int Dashes(int at, int end)
    {
        var stop = at;
        while (stop < end && text[stop] == '-')
            stop++;
        // Arrows are typed with dashes too.
        if (stop - at is not (2 or 3) || output.Last == '<' || At(stop, end) == '>')
            output.AddAsWritten(at, stop);
        else
            output.Add(stop - at == 2 ? '–' : '—', at, stop);
        return stop;
    }

    private int Quote(int at, int end)
    {
        var isDouble = At(at + 1, end) == text[at];
        switch (text[at])
        {
            case '`' when isDouble:
                openQuotes++;
                return See('“', at, 2);
            case '\'' when isDouble && openQuotes > 0:
                openQuotes--;
                return See('”', at, 2);
            case '"' when openQuotes > 0:
                openQuotes--;
                return See('”', at, 1);
            case '\'' when at == singleQuoteEnd:
                return See('’', at, 1);
            case '`' when !CharFolding.IsWord(output.Last) && EndOfQuotation(at, end) is >= 0 and var close:
                singleQuoteEnd = close;
                return See('‘', at, 1);
            default:
                return See(text[at], at, 1);
        }
    }

    /// <summary>Where the quotation that begins here ends: at an apostrophe that no letter follows.</summary>
    private int EndOfQuotation(int at, int end)
    {
        var limit = Math.Min(end, at + LongestQuotation);
        for (var i = at + 2; i < limit && text[i] is not ('`' or '‘' or '“'); i++)
        {
            if (text[i] == '\'' && !char.IsWhiteSpace(text[i - 1]) && !char.IsLetterOrDigit(At(i + 1, end)))
                return i;
        }
        return -1;
    }

    /// <summary>
    /// Whether _ or ^ sets what follows below or above the line outside of formulas: only behind a word (^), a single letter
    /// or a chemical element (_), so that names with underscores stay as they are.
    /// </summary>
    private bool IsScript(int at, int end)
    {
        var next = At(at + 1, end);
        var isGroup = next == '{' && closes[at + 1] > 0;
        if (!isGroup && !char.IsAsciiLetterOrDigit(next))
            return next is '+' or '-' && text[at] == '^' && char.IsAsciiLetterOrDigit(output.Last);
        if (text[at] == '^')
            return isGroup || CharFolding.IsWord(output.Last) || output.Last is ')' or ']';
        if (output.Length == 0)
            return isGroup;
        var seen = output.Chars;
        var start = seen.Length;
        while (start > 0 && char.IsLetter(seen[start - 1]))
            start--;
        var single = isGroup || char.IsAsciiDigit(next) || !CharFolding.IsWord(At(at + 2, end));
        var letters = seen.Length - start;
        if (letters == 1 && (start == 0 || !CharFolding.IsWord(seen[start - 1]) || ScriptLetters.IsScript(seen[start - 1])))
            return single;
        var isNumber = char.IsAsciiDigit(isGroup ? At(at + 2, end) : next);
        if (letters == 0)
            return output.Last == ')' && isNumber;
        var isElement = char.IsAsciiLetterUpper(seen[^1]) || (letters > 1 && char.IsAsciiLetterLower(seen[^1]) && char.IsAsciiLetterUpper(seen[^2]));
        return char.IsAsciiLetterUpper(seen[start]) && isElement && (isNumber || isGroup);
    }

    private int? Group(int at, int end)
    {
        var close = closes[at];
        if (close == 0 || close >= end || depth >= DeepestGroup)
            return null;
        depth++;
        var first = output.Length;
        var (outerOver, outerSign) = (over, overSign);
        over = -1;
        Read(at + 1, close);
        EndOver(first);
        (over, overSign) = (outerOver, outerSign);
        if (output.Length > first)
            output.Widen(first, at, close + 1);
        depth--;
        return close + 1;
    }

    private void EndOver(int first)
    {
        if (over < 0)
            return;
        if (overSign == "/")
            FormulaLayout.SetFraction(output, first, over, whole: false);
        else
            FormulaLayout.Enclose(output, first, output.Length);
    }

    private int? Formula(int at, int end)
    {
        if (inFormula || depth >= DeepestGroup)
            return null;
        var close = MathDelimiters.FindClose(text.AsSpan(0, end), at, out var width);
        if (close < 0 || close + width > end)
            return null;
        ReadFormula(at, at + width, close, close + width);
        return close + width;
    }

    private void ReadFormula(int start, int from, int to, int end)
    {
        var (outerOver, outerSign) = (over, overSign);
        var first = output.Length;
        over = -1;
        depth++;
        inFormula = true;
        var state = spacing.Begin();
        Read(from, to);
        EndOver(first);
        if (output.Length > first && (char.IsWhiteSpace(At(end, text.Length)) || end == text.Length))
            output.TrimBlank();
        spacing.Resume(state);
        inFormula = false;
        depth--;
        (over, overSign) = (outerOver, outerSign);
        if (output.Length == first)
            return;
        output.Widen(first, start, end);
        while (formulas.Count > 0 && formulas[^1].From >= first)
            formulas.RemoveAt(formulas.Count - 1);
        formulas.Add((first, output.Length));
    }

    private int FormulaSign(int at, int end)
    {
        var c = text[at];
        switch (c)
        {
            case '\\':
                return Command(at, end);
            case '{':
                return Group(at, end) ?? See('{', at, 1);
            case '^' or '_':
                return Script(at, at + 1, end, c == '^') ?? See(c, at, 1);
            case '~':
                return Blank(at, at + 1, end);
            case '\'':
                return Prime(at, end);
            case '-':
                spacing.Before(AtomKind.Typed, typed: true, at);
                return See('−', at, 1);
        }
        if (char.IsWhiteSpace(c))
        {
            spacing.SourceBlank = true;
            return at + 1;
        }
        spacing.Before(ReadableCommands.AtomOf(c), typed: true, at);
        var width = char.IsHighSurrogate(c) && char.IsLowSurrogate(At(at + 1, end)) ? 2 : 1;
        output.AddAsWritten(at, at + width);
        return at + width;
    }

    private int Prime(int at, int end)
    {
        var stop = at;
        while (stop < end && text[stop] == '\'')
            stop++;
        for (var left = stop - at; left > 0; left -= 2)
            output.Add(left == 1 ? '′' : '″', at, stop);
        return stop;
    }

    /// <summary>A blank that a command sets.</summary>
    private int Blank(int at, int behind, int end)
    {
        if (spacing.Tightness == 0)
            output.AddBlank(at, behind);
        spacing.SourceBlank = false;
        return SkipBlanks(behind, inFormula ? end : Math.Min(end, behind + 1));
    }

    private int SkipBlanks(int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>Sets one argument above or below the line; null where there is none.</summary>
    private int? Script(int at, int argument, int end, bool above)
    {
        argument = inFormula ? SkipBlanks(argument, end) : argument;
        if (!HasArgument(argument, end) || text[argument] is '^' or '_' or '\'' || depth >= DeepestGroup)
            return null;
        var first = output.Length;
        var wasFormula = inFormula;
        var state = spacing.Begin();
        spacing.Tightness++;
        inFormula = true;
        var behind = !wasFormula && char.IsAsciiDigit(text[argument]) ? Digits(argument, end)
            : !wasFormula && text[argument] is '+' or '-' && char.IsAsciiDigit(At(argument + 1, end)) ? SignedDigits(argument, end)
            : Argument(argument, end);
        inFormula = wasFormula;
        spacing.Tightness--;
        spacing.Resume(state);
        if (output.Length == first)
            return behind;
        output.Widen(first, at, behind);
        if (FormulaLayout.SetScript(output, first, above, MayRunOn(behind, end)))
            spacing.EndWord();
        return behind;
    }

    /// <summary>Outside of formulas all digits belong to a script: 10^23.</summary>
    private int Digits(int at, int end)
    {
        var stop = at;
        while (stop < end && char.IsAsciiDigit(text[stop]))
            stop++;
        output.AddAsWritten(at, stop);
        return stop;
    }

    private int SignedDigits(int at, int end)
    {
        output.Add(text[at] == '-' ? '−' : '+', at, at + 1);
        return Digits(at + 1, end);
    }

    /// <summary>Whether what follows a script could be read as a part of it.</summary>
    private bool MayRunOn(int at, int end)
    {
        var next = At(at, end);
        if (inFormula && spacing.Tightness == 0)
            return At(SkipBlanks(at, end), end) is '^' or '_' or '\'';
        return next is '^' or '_' or '\'' or '\\' or '{' || char.IsLetterOrDigit(next);
    }
}
