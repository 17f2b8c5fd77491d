namespace PaperSearch.Text;

/// <summary>What a LaTeX command does to what a reader sees.</summary>
/// <param name="Role">Its kind.</param>
/// <param name="Sign">The sign it sets, the accent it puts on the next letter.</param>
internal readonly record struct LatexCommand(LatexRole Role, char Sign = '\0');

/// <summary>The kinds of LaTeX commands.</summary>
internal enum LatexRole
{
    /// <summary>Unknown or the name of a function: its name is seen.</summary>
    Named,

    /// <summary>Changes how the text looks, not what it says.</summary>
    Format,

    /// <summary>Sets a sign.</summary>
    Sign,

    /// <summary>Sets a letter within a word; the space behind it is not seen.</summary>
    Letter,

    /// <summary>Puts an accent on the next letter.</summary>
    Accent,

    /// <summary>Seen neither itself nor by its argument.</summary>
    Silent,

    /// <summary>A space.</summary>
    Space,

    /// <summary>Two arguments, one over the other.</summary>
    Fraction,
}
