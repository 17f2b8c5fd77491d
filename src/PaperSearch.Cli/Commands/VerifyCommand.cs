using System.CommandLine;
using Spectre.Console;

namespace PaperSearch.Cli.Commands;

/// <summary><c>papersearch verify</c></summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var index = IndexOption.Create();
        var command = new Command("verify", "Read everything in the index and check it") { index };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var opened = OpenedIndex.ToRead(parsed.GetValue(index)!);
            var report = await opened.Store.VerifyAsync(cancellation).ConfigureAwait(false);
            terminal.Out.WriteLine($"{report.Papers} papers read back");
            foreach (var problem in report.Problems.Concat(report.Warnings))
                PaperSearchCommand.Tell(terminal, problem);
            terminal.Out.WriteLine(
                report.IsSound
                    ? "The index is sound."
                    : "The index is damaged. Rebuild it: delete its folder and import the papers again.");
            return report.IsSound ? ExitCodes.Found : ExitCodes.Environment;
        });
        return command;
    }
}
