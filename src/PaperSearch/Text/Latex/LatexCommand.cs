namespace PaperSearch.Text.Latex;

/// <summary>What a LaTeX command stands for. Each interpreter of a text makes its own of the role.</summary>
/// <param name="Role">Its kind.</param>
/// <param name="Text">What it sets: a sign, the name of a function, the combining mark of an accent.</param>
/// <param name="Atom">How it stands among its neighbours in a formula.</param>
internal sealed record LatexCommand(LatexRole Role, string Text = "", AtomKind Atom = AtomKind.Ordinary)
{
    /// <summary>A command that the table does not have.</summary>
    public static readonly LatexCommand Unknown = new(LatexRole.Unknown);
}
