using Spectre.Console;

namespace PaperSearch.Cli.Rendering;

/// <summary>
/// The styles of the command's output; colours of the terminal's own palette, so that they fit light and dark ones.
/// </summary>
internal static class Styles
{
    public static Style Title { get; } = new(decoration: Decoration.Bold);

    public static Style MarkInTitle { get; } = new(Color.Olive, decoration: Decoration.Bold | Decoration.Underline);

    public static Style Mark { get; } = new(Color.Olive, decoration: Decoration.Bold);

    public static Style Quiet { get; } = new(Color.Grey);

    public static Style Category { get; } = new(Color.Teal);

    public static Style Code { get; } = new(Color.Green);

    public static Style Bar { get; } = new(Color.Teal);

    public static Style Selected { get; } = new(Color.Olive, decoration: Decoration.Bold);

    public static Style Warning { get; } = new(Color.Olive);
}
