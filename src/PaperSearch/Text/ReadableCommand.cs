namespace PaperSearch.Text;

/// <summary>How a LaTeX command is shown.</summary>
/// <param name="Role">Its kind.</param>
/// <param name="Text">What it shows, or the mark it puts on what follows.</param>
/// <param name="Atom">How it stands among its neighbours in a formula.</param>
internal readonly record struct ReadableCommand(ReadableRole Role, string Text = "", AtomKind Atom = AtomKind.Ordinary);

/// <summary>The kinds of LaTeX commands, as far as they are shown.</summary>
internal enum ReadableRole
{
    /// <summary>Not known: shown as it is written.</summary>
    Unknown,

    /// <summary>Changes how the text looks, not what it says.</summary>
    Format,

    /// <summary>Text inside of a formula.</summary>
    Words,

    /// <summary>A sign, or the name of a function.</summary>
    Sign,

    /// <summary>A letter within a word; the blank behind it ends the command.</summary>
    Letter,

    /// <summary>An accent on the next letter of a text.</summary>
    Accent,

    /// <summary>A mark over what follows in a formula.</summary>
    Mark,

    /// <summary>Letters with doubled strokes.</summary>
    DoubleStruck,

    /// <summary>The name of a function as argument.</summary>
    FunctionName,

    /// <summary>Not shown, neither is its argument.</summary>
    Silent,

    /// <summary>Not shown, and shows its second argument.</summary>
    SecondArgument,

    /// <summary>An argument that is shown as it is written, an address.</summary>
    Verbatim,

    /// <summary>A remark, shown in parentheses.</summary>
    Aside,
    Space,
    Fraction,

    /// <summary>Between numerator and denominator of the group it stands in.</summary>
    Over,
    Binomial,
    Root,

    /// <summary>The first argument over the second.</summary>
    Stack,
    Superscript,
    Subscript,

    /// <summary>Strikes the next sign through.</summary>
    Not,
    Begin,

    /// <summary>Makes a delimiter large; a point is none.</summary>
    Delimiter,
}

/// <summary>What stands in a formula, as TeX tells atoms apart to space them (The TeXbook, chapter 17).</summary>
internal enum AtomKind
{
    None,
    Ordinary,

    /// <summary>A function's name or a large operator: set off from what it is applied to.</summary>
    Operator,
    Binary,
    Relation,
    Open,
    Close,
    Punctuation,

    /// <summary>A sign typed between its operands, set off where the author set it off.</summary>
    Typed,
}
