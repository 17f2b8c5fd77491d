using System.CommandLine;
using System.Text.Json;
using PaperSearch.Cli.Rendering;
using PaperSearch.Searching;

namespace PaperSearch.Cli.Commands;

/// <summary><c>papersearch author NAME</c></summary>
internal static class AuthorCommand
{
    private const int LongestShown = 100;

    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string[]>("NAME")
        {
            Description = "A name in any usual form: Zhaoxin Huan, \"Huan, Z\"; with the id of a paper behind it, who wrote this "
                + "paper: \"Edward Witten (hep-th/9108004)\"",
            Arity = ArgumentArity.OneOrMore,
        };
        var index = IndexOption.Create();
        var snapshot = SnapshotOption.Create();
        var json = new Option<bool>("--json") { Description = "Print the author or the people as JSON" };
        var command = new Command("author", "Show an author's figures and papers, or the people whom a name may mean")
        {
            name, index, snapshot, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var opened = OpenedIndex.ToRead(parsed.GetValue(index)!);
            var asked = string.Join(' ', parsed.GetValue(name)!);
            if (await opened.GetAuthorAsync(asked, parsed.GetValue(snapshot), cancellation).ConfigureAwait(false) is not { } page)
            {
                var shown = asked.Length > LongestShown ? asked[..LongestShown] + "…" : asked;
                PaperSearchCommand.Tell(terminal, $"There is nobody called '{shown}' in the index.");
                return ExitCodes.NothingFound;
            }
            if (parsed.GetValue(json))
                terminal.Out.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(page, SearchJson.Default.AuthorPage));
            else
                AuthorRenderer.Render(terminal, page);
            return ExitCodes.Found;
        });
        return command;
    }
}
