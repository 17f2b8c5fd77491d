using PaperSearch.Text.Latex;

namespace PaperSearch.Text;

// Groups, formulas and what stands above and below their line.
internal sealed partial class ReadableRenderer
{
    /// <summary>Where in the output the group that is being read has its <c>\over</c>; -1 where it has none.</summary>
    private int over = -1;
    private string overSign = "";

    private int? Group(in LatexToken open)
    {
        if (depth >= DeepestGroup)
            return null;
        var close = open.Close;
        depth++;
        var first = output.Length;
        var (outerOver, outerSign) = (over, overSign);
        over = -1;
        Read(open.End, close);
        EndOver(first);
        (over, overSign) = (outerOver, outerSign);
        if (output.Length > first)
            output.Widen(first, open.Start, close + 1);
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

    private int? Formula(in LatexToken open)
    {
        if (depth >= DeepestGroup)
            return null;
        var behind = reader.BehindFormula(open);
        if (open.IsEnvironment)
            output.AddBlank(open.Start, open.Start);
        ReadFormula(open.Start, open.End, open.Close, behind);
        if (open.IsEnvironment && char.IsLetterOrDigit(At(behind, text.Length)))
            output.AddBlank(behind, behind);
        return behind;
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
        output.SetFormula(first);
    }

    private int ReadInFormula(int at, int end)
    {
        var token = reader.ReadOne(at, end);
        return token.Kind switch
        {
            LatexTokenKind.Text => Atom(token, end),
            LatexTokenKind.Tie => Blank(at, token.End, end),
            LatexTokenKind.FormulaOpen or LatexTokenKind.FormulaClose => token.End,
            _ => Structure(token, end),
        };
    }

    private int Atom(in LatexToken token, int end)
    {
        var c = text[token.Start];
        if (c == '\'')
            return Prime(token.Start, end);
        if (char.IsWhiteSpace(c))
        {
            spacing.SourceBlank = true;
            return token.End;
        }
        spacing.Before(Atoms.Of(c), typed: true, token.Start);
        if (c == '-')
            return See('−', token.Start, 1);
        output.AddAsWritten(token.Start, token.End);
        return token.End;
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
        var behind = wasFormula ? Argument(argument, end)
            : char.IsAsciiDigit(text[argument]) ? Digits(argument, end)
            : !above && char.IsAsciiLetter(text[argument]) ? Letters(argument, end)
            : text[argument] is '+' or '-' && char.IsAsciiDigit(At(argument + 1, end)) ? SignedDigits(argument, end)
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

    /// <summary>Outside of formulas a word below the line is whole: f_NL.</summary>
    private int Letters(int at, int end)
    {
        var stop = at;
        while (stop < end && char.IsAsciiLetterOrDigit(text[stop]))
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
