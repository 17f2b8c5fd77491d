using System.CommandLine;
using System.Text.Json;
using PaperSearch.Cli.Rendering;
using PaperSearch.Exports;
using PaperSearch.Searching;

namespace PaperSearch.Cli.Commands;

/// <summary><c>papersearch show ID</c></summary>
internal static class ShowCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "arXiv id, DOI or the index's own id" };
        var index = IndexOption.Create();
        var snapshot = SnapshotOption.Create();
        var json = new Option<bool>("--json") { Description = "Print the paper as JSON" };
        var format = FormatOption.Create("default: for people");
        var command = new Command("show", "Show everything about a paper") { id, index, snapshot, json, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            var export = parsed.GetValue(format) is { } name ? FormatOption.Read(name) : null;
            using var opened = OpenedIndex.ToRead(parsed.GetValue(index)!);
            var asked = PaperId.Parse(parsed.GetValue(id)!);
            if (await opened.GetAsync(asked, parsed.GetValue(snapshot), cancellation).ConfigureAwait(false) is not { } paper)
            {
                PaperSearchCommand.Tell(terminal,
                    $"There is no paper '{asked}' in the index. Find its id with: papersearch search WORDS");
                return ExitCodes.NothingFound;
            }
            if (export is not null)
                terminal.Out.Profile.Out.Writer.Write(export.ToText(paper));
            else if (parsed.GetValue(json))
                terminal.Out.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(paper, SearchJson.Default.Paper));
            else
                PaperRenderer.Whole(terminal, paper);
            return ExitCodes.Found;
        });
        return command;
    }
}
