namespace PaperSearch.Text.Latex;

/// <summary>The kinds of tokens that LaTeX is made of.</summary>
internal enum LatexTokenKind : byte
{
    /// <summary>Characters that mean themselves.</summary>
    Text,

    /// <summary>A backslash and letters or one sign, without arguments.</summary>
    Command,

    /// <summary>An accent command up to the end of the letter it is put on.</summary>
    Accent,

    /// <summary>A sign that would mean something to LaTeX, typed such that it does not: <c>\%</c>, <c>\~{}</c>.</summary>
    Escaped,
    GroupOpen,
    GroupClose,
    FormulaOpen,
    FormulaClose,
    Superscript,
    Subscript,

    /// <summary>A space where no line ends: <c>~</c>.</summary>
    Tie,

    /// <summary>
    /// A sign of LaTeX that does nothing where it stands: a brace or delimiter without its partner, the dollar of a price, an
    /// accent on no letter, a backslash before a sign that is no command.
    /// </summary>
    Stray,
}
