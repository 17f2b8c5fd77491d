using System.Globalization;
using Spectre.Console;

namespace PaperSearch.Cli.Rendering;

/// <summary>Snapshots for people.</summary>
internal static class SnapshotRenderer
{
    private const string Indent = "    ";

    public static void Taken(Terminal terminal, IndexSnapshot snapshot)
    {
        terminal.Out.WriteLine($"Snapshot '{snapshot.Name}' taken: {Papers(snapshot)}.");
        new StyledText().Add($"Search it with: papersearch search QUERY --snapshot {snapshot.Name}", Styles.Quiet)
            .Write(terminal);
    }

    /// <summary>One a line, the note below it where there is one.</summary>
    public static void List(Terminal terminal, ValueList<IndexSnapshot> all)
    {
        if (all.Count == 0)
        {
            new StyledText().Add("The index has no snapshots. Take one with: papersearch snapshot create NAME").Write(terminal);
            return;
        }
        var (names, papers) = (all.Max(s => s.Name.Length), all.Max(s => Papers(s).Length));
        foreach (var snapshot in all)
        {
            var taken = snapshot.Taken.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
            terminal.Out.Write(snapshot.Name, Styles.Title);
            terminal.Out.WriteLine(
                $"{new string(' ', names - snapshot.Name.Length)}  {Papers(snapshot).PadLeft(papers)}  {taken}");
            if (snapshot.IsLost)
                new StyledText().Add("Its files are gone; it can only be deleted.", Styles.Warning).Write(terminal, Indent);
            else if (snapshot.OwnBytes > 0)
            {
                new StyledText().Add($"holds {Size(snapshot.OwnBytes)} that nothing else needs", Styles.Quiet)
                    .Write(terminal, Indent);
            }
            if (snapshot.Note is { } note)
                new StyledText().Add(note, Styles.Quiet).Write(terminal, Indent);
        }
    }

    public static void Deleted(Terminal terminal, string name, IndexSnapshot? snapshot, ValueList<IndexSnapshot> others)
    {
        if (snapshot is null)
        {
            new StyledText().Add($"There is no snapshot '{name}'. " + (others.Count == 0 ? "The index has none."
                : $"Snapshots are: {string.Join(", ", others.Select(s => s.Name))}.")).Write(terminal);
            return;
        }
        terminal.Out.WriteLine($"Snapshot '{snapshot.Name}' deleted"
            + (snapshot.OwnBytes > 0 ? $", {Size(snapshot.OwnBytes)} freed." : "; it held no files of its own."));
    }

    private static string Papers(IndexSnapshot snapshot) =>
        $"{snapshot.Papers.ToString("N0", CultureInfo.InvariantCulture)} {(snapshot.Papers == 1 ? "paper" : "papers")}";

    private static string Size(long bytes) => bytes switch
    {
        < 1 << 10 => $"{bytes} bytes",
        < 1 << 20 => $"{(bytes / 1024.0).ToString("N0", CultureInfo.InvariantCulture)} KiB",
        _ => $"{(bytes / 1048576.0).ToString("N1", CultureInfo.InvariantCulture)} MiB",
    };
}
