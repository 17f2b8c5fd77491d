namespace PaperSearch.Text.Latex;

/// <summary>
/// A token of LaTeX and where it stands in the source, from <see cref="Start"/> (included) to <see cref="End"/> (excluded).
/// </summary>
internal readonly struct LatexToken
{
    private readonly LatexCommand? command;

    public LatexToken(LatexTokenKind kind, int start, int end, char sign = '\0', int close = 0, LatexCommand? command = null)
    {
        Kind = kind;
        Start = start;
        End = end;
        Sign = sign;
        Close = close;
        this.command = command;
    }

    public LatexTokenKind Kind { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>The sign that is escaped or stray, the letter under an accent.</summary>
    public char Sign { get; }

    /// <summary>
    /// Where the token stands that closes a group or formula; of an accent in whose braces more than its letter may stand, where
    /// these close, else 0.
    /// </summary>
    public int Close { get; }

    /// <summary>What a command or accent stands for.</summary>
    public LatexCommand Command => command ?? LatexCommand.Unknown;

    /// <summary>Whether a formula's delimiter is the begin or end of an environment, which stands on lines of its own.</summary>
    public bool IsEnvironment => Kind is LatexTokenKind.FormulaOpen or LatexTokenKind.FormulaClose && End - Start > 2;
}
