using System.Buffers;
using PaperSearch.Text.Latex;

namespace PaperSearch.Text;

/// <summary>
/// Sets LaTeX as far as words go: commands, accents, scripts and formulas become the characters a reader sees. What is no
/// sound LaTeX is seen as it is written; nothing of the text is lost. Linear in the length of the text.
/// </summary>
internal sealed class VisibleRenderer
{
    private const char ThinSpace = '\u2009';
    private const char Minus = '\u2212';

    /// <summary>What stands in deeper groups does not come from all of the group.</summary>
    private const int DeepestGroup = 64;

    /// <summary>A group of more is not one word.</summary>
    private const int LongestWordInGroup = 64;

    private static readonly SearchValues<char> Triggers = SearchValues.Create("\\${}^_" + VulgarFractions.All);

    private static readonly SearchValues<char> Changed = SearchValues.Create("-" + VulgarFractions.All);

    private readonly LatexReader reader = new();
    private readonly Group[] groups = new Group[DeepestGroup];
    private int depth;
    private int formulas;
    private string text = "";
    private VisibleText output = null!;

    private bool InFormula => formulas > 0;

    /// <summary>Whether anything in the text may be LaTeX.</summary>
    public static bool HasLatex(ReadOnlySpan<char> text) => text.ContainsAny(Triggers);

    public void Render(string source, VisibleText target)
    {
        text = source;
        output = target;
        reader.Reset(source);
        depth = formulas = 0;
        for (var at = 0; at < text.Length;)
            at = Read(reader.Read(at, text.Length));
        output = null!;
        text = "";
    }

    private int Read(in LatexToken token)
    {
        switch (token.Kind)
        {
            case LatexTokenKind.Text:
                AddText(token.Start, token.End);
                return token.End;
            case LatexTokenKind.Command:
                return Command(token);
            case LatexTokenKind.Accent:
                if (token.Close > 0)
                    Open(token.Start);
                output.Add(token.Sign, token.Start, token.End);
                output.Add(token.Command.Text[0], token.Start, token.End);
                return token.End;
            case LatexTokenKind.GroupOpen:
                Open(token.Start);
                return token.End;
            case LatexTokenKind.GroupClose:
                Close(token.Start, token.End);
                return token.End;
            case LatexTokenKind.FormulaOpen:
                formulas++;
                if (token.IsEnvironment)
                    Part(token.Start, token.End);
                Open(token.Start);
                return token.End;
            case LatexTokenKind.FormulaClose:
                formulas--;
                Close(token.Start, token.End);
                if (token.IsEnvironment)
                    Part(token.Start, token.End);
                return token.End;
            case LatexTokenKind.Superscript or LatexTokenKind.Subscript:
                return IsScript(token.Start) ? token.End : See(text[token.Start], token);
            case LatexTokenKind.Tie:
                return See('\u00A0', token);
            default:
                return See(token.Sign, token);
        }
    }

    private int See(char c, in LatexToken token)
    {
        output.Add(c, token.Start, token.End);
        return token.End;
    }

    /// <summary>Parts the words before and behind a place.</summary>
    private void Part(int start, int end) => output.Add(ThinSpace, start, end);

    /// <summary>Adds text as it is written; a hyphen in a formula is a minus, and fractions are written out.</summary>
    private void AddText(int at, int end)
    {
        while (text.AsSpan(at, end - at).IndexOfAny(InFormula ? Changed : VulgarFractions.Signs) is >= 0 and var step)
        {
            output.AddAsWritten(at, at + step);
            at += step + 1;
            Add(text[at - 1] == '-' ? Minus : text[at - 1], at - 1, at);
        }
        output.AddAsWritten(at, end);
    }

    /// <summary>Adds a sign, a fraction as its two numbers.</summary>
    private void Add(char sign, int start, int end)
    {
        if (VulgarFractions.Find(sign) is not { } fraction)
        {
            output.Add(sign, start, end);
            return;
        }
        // "2½" is no 21/2.
        if (output.Length > 0 && CharFolding.IsWord(output.Chars[^1]))
            Part(start, start);
        foreach (var c in fraction)
            output.Add(c, start, end);
    }

    private void Open(int start, char after = '\0')
    {
        if (depth < DeepestGroup)
            groups[depth] = new Group(start, output.Length, after);
        depth++;
    }

    private void Close(int at, int end)
    {
        if (--depth >= DeepestGroup)
            return;
        var group = groups[depth];
        // A numerator is not all of its fraction.
        if (group.After != '/')
            WidenWord(group.First, group.Start, end);
        if (group.After == '/' || (group.After != '\0' && MayRunOn(end)))
            output.Add(group.After, at, end);
    }

    /// <summary>Whether what is seen at a place could be read as one word with what is before.</summary>
    private bool MayRunOn(int at) => at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '\\' or '{');

    /// <summary>What is one word in a group or formula comes from all of it, so that a mark never parts the two.</summary>
    private void WidenWord(int first, int start, int end)
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

    /// <summary>Whether _ or ^ joins what follows to what is before: x_1 is one word, but 10^5 are two numbers.</summary>
    private bool IsScript(int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        return !AreTwoNumbers(at + 1) && (InFormula || (next is not ('+' or '-') && reader.IsScript(at, text.Length)));
    }

    /// <summary>Whether a number ends before a script and another begins in it, which stands at a place.</summary>
    private bool AreTwoNumbers(int script)
    {
        if (script < text.Length && text[script] == '{')
            script++;
        return script < text.Length && output.Length > 0 && char.IsAsciiDigit(output.Chars[^1])
            && (char.IsAsciiDigit(text[script]) || text[script] is '-' or '+');
    }

    private int Command(in LatexToken token)
    {
        var command = token.Command;
        switch (command.Role)
        {
            case LatexRole.Sign when command.Text.Length > 1 && char.IsAsciiLetter(command.Text[0]):
                return Name(token, command.Text);
            case LatexRole.Sign or LatexRole.Root:
                return Sign(token);
            case LatexRole.Letter:
                output.Add(command.Text[0], token.Start, token.End);
                return token.End < text.Length && text[token.End] == ' ' ? token.End + 1 : token.End;
            case LatexRole.Silent or LatexRole.SecondArgument or LatexRole.Environment or LatexRole.SizedSpace:
                Part(token.Start, token.End);
                return reader.SkipArguments(token.End, text.Length) ?? token.End;
            case LatexRole.Space:
                return See(ThinSpace, token);
            case LatexRole.Fraction or LatexRole.Binomial or LatexRole.Stack:
                Part(token.Start, token.End);
                return OpenArgument(token, '/');
            case LatexRole.Over:
                return See('/', token);
            case LatexRole.FunctionName:
                if (output.Length > 0 && CharFolding.IsWord(output.Chars[^1]))
                    Part(token.Start, token.Start + 1);
                return OpenArgument(token, ThinSpace);
            case LatexRole.Aside:
                Part(token.Start, token.End);
                return OpenArgument(token, ThinSpace);
            case LatexRole.Superscript or LatexRole.Subscript when AreTwoNumbers(token.End):
                Part(token.Start, token.Start + 1);
                return OpenArgument(token, '\0');
            case LatexRole.Nothing or LatexRole.Not:
                return token.End;
            case LatexRole.Format when BeginsScript(token.Start) && token.End < text.Length && text[token.End] == ' ':
                return token.End + 1;
            case LatexRole.Unknown:
                return Name(token, text.AsSpan(token.Start + 1, token.End - token.Start - 1));
            default:
                return OpenArgument(token, '\0');
        }
    }

    /// <summary>Whether a command begins a script: the blank behind it ends the command, and parts no word there.</summary>
    private bool BeginsScript(int at) => at > 1 && text[at - 1] == '{' && text[at - 2] is '_' or '^';

    /// <summary>Opens the group right behind a command, which comes from the command as well.</summary>
    private int OpenArgument(in LatexToken token, char after)
    {
        if (token.End >= text.Length || text[token.End] != '{')
            return token.End;
        var group = reader.Read(token.End, text.Length);
        if (group.Kind != LatexTokenKind.GroupOpen)
            return token.End;
        Open(token.Start, after);
        return group.End;
    }

    private int Sign(in LatexToken token)
    {
        var sign = token.Command.Text;
        // Letters set by commands are symbols of their own, however many follow each other.
        if (output.Length > 0 && (CharFolding.ClassOf(output.Chars[^1]) & CharFolding.ClassOf(sign[0]) & CharClass.Greek) != 0)
            Part(token.Start, token.Start + 1);
        foreach (var c in sign)
            Add(c, token.Start, token.End);
        return token.End;
    }

    /// <summary>The name of a function or of a command that nobody knows is a word.</summary>
    private int Name(in LatexToken token, ReadOnlySpan<char> name)
    {
        if (output.Length > 0 && CharFolding.IsWord(output.Chars[^1]))
            Part(token.Start, token.Start + 1);
        foreach (var c in name)
            output.Add(c, token.Start, token.End);
        if (token.End < text.Length && text[token.End] is '\\' or '{')
            Part(token.End - 1, token.End);
        return token.End;
    }

    /// <param name="Start">Where in the source the group begins, with the command before it.</param>
    /// <param name="First">Where in the output it begins.</param>
    /// <param name="After">What parts it from what follows; '\0' where nothing does.</param>
    private readonly record struct Group(int Start, int First, char After);
}
