namespace PaperSearch.Text.Latex;

/// <summary>The kinds of LaTeX commands.</summary>
internal enum LatexRole
{
    /// <summary>Not in the table.</summary>
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

    /// <summary>Seen neither itself nor by its argument.</summary>
    Silent,

    /// <summary>Seen by its second argument only.</summary>
    SecondArgument,

    /// <summary>An argument that is not LaTeX, an address.</summary>
    Verbatim,

    /// <summary>A remark apart from the text.</summary>
    Aside,
    Space,

    /// <summary>A space as wide as its argument says.</summary>
    SizedSpace,

    /// <summary>Nothing is seen: a place where a word may be parted, a correction of widths.</summary>
    Nothing,
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

    /// <summary>Begins or ends an environment that is no formula.</summary>
    Environment,

    /// <summary>Makes a delimiter large; a point is none.</summary>
    Delimiter,
}
