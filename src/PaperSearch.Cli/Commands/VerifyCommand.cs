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
        command.SetAction((parsed, cancellation) =>
        {
            using var papers = IndexOption.OpenToRead(parsed.GetValue(index)!);
            var report = papers.Verify(cancellation);
            terminal.Out.WriteLine($"{report.Papers} papers read back");
            foreach (var problem in report.Problems)
                PaperSearchCommand.Tell(terminal, problem);
            terminal.Out.WriteLine(report.IsSound ? "The index is sound." : "The index is damaged. Rebuild it: delete its folder and import the papers again.");
            return Task.FromResult(report.IsSound ? ExitCodes.Found : ExitCodes.Environment);
        });
        return command;
    }
}
