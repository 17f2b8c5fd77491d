using System.Buffers;

namespace PaperSearch.Text.Latex;

/// <summary>
/// Reads the tokens of a text in LaTeX. What is ambiguous in texts that were not written for TeX is decided here for all who
/// read them: a dollar may be money, a per cent sign begins no comment, a sign that means nothing where it stands is a
/// <see cref="LatexTokenKind.Stray"/>. Never fails; linear in the length of the text, without an allocation per token.
/// Reusable; not thread-safe.
/// </summary>
internal sealed class LatexReader
{
    private const int LongestOption = 300;

    private static readonly SearchValues<char> Signs = SearchValues.Create("\\${}~^_");

    private readonly LatexPairs pairs = new();
    private string text = "";

    /// <summary>Begins a text.</summary>
    public void Reset(string source)
    {
        text = source;
        pairs.Read(source);
    }

    /// <summary>The token at a place before <paramref name="end"/>, where the stretch ends that is read.</summary>
    public LatexToken Read(int at, int end)
    {
        if (IsSign(text[at]))
            return Sign(at, end);
        var run = text.AsSpan(at, end - at).IndexOfAny(Signs);
        return new LatexToken(LatexTokenKind.Text, at, run < 0 ? end : at + run);
    }

    /// <summary>The token at a place as TeX takes it for an argument: of text one character.</summary>
    public LatexToken ReadOne(int at, int end)
    {
        if (IsSign(text[at]))
            return Sign(at, end);
        var isPair = at + 1 < end && char.IsSurrogatePair(text[at], text[at + 1]);
        return new LatexToken(LatexTokenKind.Text, at, at + (isPair ? 2 : 1));
    }

    /// <summary>Where the option in brackets closes that opens at a place; <see langword="null"/> where there is none.</summary>
    public int? CloseOfOption(int at, int end)
    {
        if (at >= end || text[at] != '[')
            return null;
        end = Math.Min(end, at + LongestOption);
        for (at++; at < end;)
        {
            var token = ReadOne(at, end);
            if (token.Kind == LatexTokenKind.Text && text[at] == ']')
                return at;
            if (token.Kind is LatexTokenKind.GroupClose or LatexTokenKind.FormulaClose)
                return null;
            at = BehindArgument(token);
        }
        return null;
    }

    /// <summary>
    /// Behind a star, up to two options in brackets and the argument in braces; <see langword="null"/> where there is no
    /// argument.
    /// </summary>
    public int? SkipArguments(int at, int end)
    {
        if (at < end && text[at] == '*')
            at++;
        for (var option = 0; option < 2 && CloseOfOption(at, end) is { } close; option++)
            at = close + 1;
        return at < end && text[at] == '{' && pairs.CloseOf(at) is > 0 and var behind && behind < end ? behind + 1 : null;
    }

    /// <summary>Behind a token, and behind the group or formula that it opens.</summary>
    public int BehindArgument(in LatexToken token) => token.Kind switch
    {
        LatexTokenKind.FormulaOpen => BehindFormula(token),
        _ when token.Close > 0 => token.Close + 1,
        _ => token.End,
    };

    /// <summary>Behind the sign that closes a formula.</summary>
    public int BehindFormula(in LatexToken open) => open.Close + pairs.CloseWidth(open.Start);

    /// <summary>Whether a <c>_</c> or <c>^</c> outside of formulas sets what follows below or above the line.</summary>
    public bool IsScript(int at, int end) =>
        TextScripts.IsScript(text.AsSpan(0, end), at, at + 1 < end && text[at + 1] == '{' && pairs.CloseOf(at + 1) > 0);

    private static bool IsSign(char c) => c is '\\' or '$' or '{' or '}' or '~' or '^' or '_';

    private LatexToken Sign(int at, int end)
    {
        switch (text[at])
        {
            case '~':
                return new LatexToken(LatexTokenKind.Tie, at, at + 1);
            case '^':
                return new LatexToken(LatexTokenKind.Superscript, at, at + 1);
            case '_':
                return new LatexToken(LatexTokenKind.Subscript, at, at + 1);
        }
        var isGroup = text[at] is '{' or '}';
        if (pairs.CloseOf(at) is > 0 and var close && close < end)
        {
            var kind = isGroup ? LatexTokenKind.GroupOpen : LatexTokenKind.FormulaOpen;
            return new LatexToken(kind, at, at + pairs.OpenWidth(at), close: close);
        }
        if (pairs.OpenOf(at) is >= 0 and var open)
        {
            var kind = isGroup ? LatexTokenKind.GroupClose : LatexTokenKind.FormulaClose;
            return new LatexToken(kind, at, at + pairs.CloseWidth(open));
        }
        return text[at] == '\\' ? ControlSequence(at, end) : Stray(at, at + 1);
    }

    private LatexToken Stray(int start, int end) => new(LatexTokenKind.Stray, start, end, text[end - 1]);

    private LatexToken ControlSequence(int at, int end)
    {
        if (at + 1 >= end)
            return Stray(at, at + 1);
        var behind = NameEnd(at, end);
        var isWord = char.IsAsciiLetter(text[at + 1]);
        if (text[at + 1] is '%' or '&' or '#' or '_' or '$' or '{' or '}')
            return new LatexToken(LatexTokenKind.Escaped, at, behind, text[at + 1]);
        if (text[at + 1] is '(' or ')' or '[' or ']')
            return Stray(at, behind);
        var command = LatexCommands.Find(text.AsSpan(at + 1, behind - at - 1));
        if (command.Role == LatexRole.Accent)
            return Accent(at, behind, end, command, mayNest: true);
        if (command.Role == LatexRole.Unknown && !isWord)
            return Stray(at, at + 1);
        return new LatexToken(LatexTokenKind.Command, at, behind, command: command);
    }

    private int NameEnd(int at, int end)
    {
        var behind = at + 2;
        if (char.IsAsciiLetter(text[at + 1]))
        {
            while (behind < end && char.IsAsciiLetter(text[behind]))
                behind++;
        }
        return behind;
    }

    private LatexToken Accent(int at, int behind, int end, LatexCommand accent, bool mayNest)
    {
        var isWord = char.IsAsciiLetter(text[at + 1]);
        // K\" ahler and {\" u} are typed too; but in "a \" b" the sign is one of quotation.
        var before = at > 0 ? text[at - 1] : ' ';
        var mayPart = before == '{' || (char.IsLetter(before) && text[at + 1] is '\'' or '"' or '`' or '^');
        var letterAt = isWord || mayPart ? SkipBlanks(behind, end) : behind;
        var close = 0;
        if (letterAt < end && text[letterAt] == '{')
        {
            close = pairs.CloseOf(letterAt);
            if (close == letterAt + 1 && !isWord)
                return new LatexToken(LatexTokenKind.Escaped, at, close + 1, text[at + 1]);
            letterAt = close > 0 ? SkipBlanks(letterAt + 1, close) : end;
        }
        var (letter, letterEnd) = LetterAt(letterAt, close > 0 ? Math.Min(close, end) : end, accent.Text[0], mayNest);
        if (letter != '\0')
            return new LatexToken(LatexTokenKind.Accent, at, letterEnd, letter, close, accent);
        return isWord ? new LatexToken(LatexTokenKind.Command, at, behind) : Stray(at, behind);
    }

    /// <summary>The letter at a place, which may be a command or have an accent itself.</summary>
    private (char Letter, int End) LetterAt(int at, int end, char mark, bool mayNest)
    {
        if (at >= end)
            return default;
        if (char.IsLetter(text[at]))
            return (text[at], at + 1);
        if (text[at] != '\\' || at + 1 >= end)
            return default;
        var behind = NameEnd(at, end);
        var command = LatexCommands.Find(text.AsSpan(at + 1, behind - at - 1));
        if (command.Role == LatexRole.Letter && char.IsLetter(command.Text[0]))
            return (command.Text[0], behind < end && text[behind] == ' ' ? behind + 1 : behind);
        if (command.Role != LatexRole.Accent || !mayNest)
            return default;
        var inner = Accent(at, behind, end, command, mayNest: false);
        if (inner.Kind != LatexTokenKind.Accent || (inner.Close > 0 && inner.Close != inner.End))
            return default;
        var letter = AccentedLetters.Compose(AccentedLetters.Base(inner.Sign, command.Text[0]), command.Text[0]);
        return AccentedLetters.Compose(letter, mark) == '\0' ? default : (letter, BehindArgument(inner));
    }

    private int SkipBlanks(int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
