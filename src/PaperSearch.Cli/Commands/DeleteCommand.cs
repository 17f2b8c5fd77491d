using System.CommandLine;
using Spectre.Console;

namespace PaperSearch.Cli.Commands;

/// <summary><c>papersearch delete ID...</c></summary>
internal static class DeleteCommand
{
    public static Command Create(Terminal terminal)
    {
        var ids = new Argument<string[]>("ID")
        {
            Description = "arXiv ids, DOIs or the index's own ids",
            Arity = ArgumentArity.OneOrMore,
        };
        var index = IndexOption.Create();
        var command = new Command("delete", "Delete papers from the index") { ids, index };
        command.SetAction(async (parsed, cancellation) =>
        {
            var asked = parsed.GetValue(ids)!;
            using var opened = OpenedIndex.ToWrite(parsed.GetValue(index)!, create: false);
            var deleted = await opened.Store.DeleteAsync(asked.Select(PaperId.Parse)).ConfigureAwait(false);
            terminal.Out.WriteLine(
                $"{deleted} of {asked.Length} deleted{(deleted < asked.Length ? "; the others were not in the index" : "")}");
            return deleted > 0 ? ExitCodes.Found : ExitCodes.NothingFound;
        });
        return command;
    }
}
