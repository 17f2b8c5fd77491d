using System.Globalization;
using PaperSearch.Reviews;
using Spectre.Console;

namespace PaperSearch.Cli.Rendering;

/// <summary>What there is to say about saved searches, on the error stream.</summary>
internal static class SavedSearchRenderer
{
    public static void Saved(Terminal terminal, SavedSearch search, string path)
    {
        var list = search.Found is { } found
            ? $", with its list of {Papers(found.Papers)} in the snapshot '{search.Snapshot}'"
            : "";
        terminal.Error.WriteLine(StyledText.Clean($"Saved as '{search.Name}' in {path}{list}."));
    }

    /// <summary>Whether a search found what it had found when it was saved.</summary>
    public static void Compared(Terminal terminal, SavedSearch search, FoundList expected, FoundList found)
    {
        if (found.IsSameAs(expected))
        {
            var same = $"'{search.Name}' finds the list that was saved: the same {Papers(found.Papers)} in the same order.";
            terminal.Error.WriteLine(StyledText.Clean(same), Styles.Quiet);
            return;
        }
        var how = found.Papers == expected.Papers
            ? $"{Papers(found.Papers)} as before, but others or in another order"
            : $"{Papers(found.Papers)} instead of {Number(expected.Papers)}";
        var why = (found.Version == expected.Version, found.Analysis == expected.Analysis) switch
        {
            (_, false) => $"It was saved with the analysis {expected.Analysis}, this is {found.Analysis}.",
            (false, _) => $"It was saved by PaperSearch {expected.Version}, this is {found.Version}.",
            _ => "The search or its snapshot is another one than when it was saved.",
        };
        terminal.Error.WriteLine(
            StyledText.Clean($"'{search.Name}' finds another list than the one that was saved: {how}. {why}"), Styles.Warning);
    }

    private static string Papers(long count) => $"{Number(count)} {(count == 1 ? "paper" : "papers")}";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
