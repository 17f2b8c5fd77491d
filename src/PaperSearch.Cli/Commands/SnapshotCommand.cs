using System.CommandLine;
using System.Text.Json;
using PaperSearch.Cli.Rendering;
using PaperSearch.Searching;

namespace PaperSearch.Cli.Commands;

/// <summary><c>papersearch snapshot create|list|delete</c></summary>
internal static class SnapshotCommand
{
    public static Command Create(Terminal terminal) =>
        new("snapshot", "Named states of the index, which stay as they are while papers come in")
        {
            Take(terminal), List(terminal), Delete(terminal),
        };

    private static Argument<string> Name(string description) => new("NAME") { Description = description };

    private static Command Take(Terminal terminal)
    {
        var name = Name("What to call it: letters a to z, digits, dots, hyphens and underscores");
        var note = new Option<string?>("--note") { Description = "Anything to remember it by", HelpName = "TEXT" };
        var index = IndexOption.Create();
        var command = new Command("create", "Name the state that the index is in, and keep it") { name, note, index };
        command.SetAction(async (parsed, _) =>
        {
            using var opened = OpenedIndex.ToWrite(parsed.GetValue(index)!, create: false);
            var taken = await opened.CreateSnapshotAsync(parsed.GetValue(name)!, parsed.GetValue(note)).ConfigureAwait(false);
            SnapshotRenderer.Taken(terminal, taken);
            return ExitCodes.Found;
        });
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var index = IndexOption.Create();
        var json = new Option<bool>("--json") { Description = "Print the snapshots as JSON" };
        var command = new Command("list", "List the snapshots, oldest first") { index, json };
        command.SetAction(parsed =>
        {
            using var opened = OpenedIndex.ToRead(parsed.GetValue(index)!);
            var all = opened.Snapshots();
            if (parsed.GetValue(json))
            {
                terminal.Out.Profile.Out.Writer.WriteLine(
                    JsonSerializer.Serialize(all, SearchJson.Default.ValueListIndexSnapshot));
            }
            else
            {
                SnapshotRenderer.List(terminal, all);
            }
            return all.Count > 0 ? ExitCodes.Found : ExitCodes.NothingFound;
        });
        return command;
    }

    private static Command Delete(Terminal terminal)
    {
        var name = Name("The snapshot");
        var index = IndexOption.Create();
        var command = new Command("delete", "Forget a snapshot and free what it alone holds") { name, index };
        command.SetAction(async (parsed, _) =>
        {
            var asked = parsed.GetValue(name)!;
            using var opened = OpenedIndex.ToWrite(parsed.GetValue(index)!, create: false);
            var deleted = await opened.DeleteSnapshotAsync(asked).ConfigureAwait(false);
            SnapshotRenderer.Deleted(terminal, asked, deleted, opened.Snapshots());
            return deleted is not null ? ExitCodes.Found : ExitCodes.NothingFound;
        });
        return command;
    }
}
