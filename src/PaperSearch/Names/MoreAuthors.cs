using System.Text.RegularExpressions;

namespace PaperSearch.Names;

/// <summary>What a list of authors says where it is cut: "et al.", "and 43 others", "...".</summary>
internal static partial class MoreAuthors
{
    /// <summary>The text without what says at its end that there are more authors.</summary>
    public static string Without(string text, out bool isCut)
    {
        var end = End().Match(text);
        isCut = end.Success;
        return isCut ? text[..end.Index].TrimEnd(' ', ',', ';') : text;
    }

    [GeneratedRegex(
        """
        (?<![\p{L}\p{N}.])[\s,;(\[{+&]*(\b(and|plus)\b[\s,]*)?
        ( et\s+al | (?<=^|[,;&(\[]\s*|\band\s+)others | \.{2,} | \u2026
        | \d+\s+( ((other|more|additional|further)\s*)+(authors?|co-?authors?|collaborators|people|names)? | others | authors? )
          (\s+(not\s+)?(shown|listed|omitted))? )
        [\s.)\]},;]*$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
        | RegexOptions.CultureInvariant)]
    private static partial Regex End();
}
