using System.CommandLine;
using System.CommandLine.Parsing;
using PaperSearch.Cli.Commands;
using Spectre.Console;

namespace PaperSearch.Cli;

/// <summary>The command <c>papersearch</c>: its subcommands, and how what goes wrong is told.</summary>
internal static class PaperSearchCommand
{
    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code: see <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Full-text search for scholarly papers: ranked, faceted, highlighted.")
        {
            ImportCommand.Create(terminal),
            SearchCommand.Create(terminal),
            ExportCommand.Create(terminal),
            ShowCommand.Create(terminal),
            SimilarCommand.Create(terminal),
            AuthorCommand.Create(terminal),
            SuggestCommand.Create(terminal),
            AcronymsCommand.Create(terminal),
            StatsCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            DeleteCommand.Create(terminal),
            SnapshotCommand.Create(terminal),
            WatchCommand.Create(terminal),
            EvalCommand.Create(terminal),
            TuneCommand.Create(terminal),
            ServeCommand.Create(terminal),
        };
        // "@x" is text to search for, not a file of options.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        // An option that does not exist would pass as a word of the query.
        var errors = parsed.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash)
            .Where(t => t.Type == TokenType.Argument && t.Value.StartsWith("--", StringComparison.Ordinal))
            .Select(t => NoOption(t.Value.Split('=')[0], parsed.CommandResult.Command))
            .ToList();
        // Its value and what else is amiss may be for that reason.
        if (errors.Count == 0)
            errors.AddRange(parsed.Errors.Select(e => e.Message));
        if (errors.Count > 0)
        {
            foreach (var error in errors)
                Tell(terminal, error);
            var name = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
            Tell(terminal, $"See: papersearch {name}--help");
            return ExitCodes.Usage;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = terminal.Out.Profile.Out.Writer,
                Error = terminal.Error.Profile.Out.Writer,
                EnableDefaultExceptionHandler = false,
                // Time enough to commit what was read when somebody presses Ctrl-C; a second one ends the process at once.
                ProcessTerminationTimeout = TimeSpan.FromMinutes(5),
            }).ConfigureAwait(false);
        }
        catch (PaperSearchException e)
        {
            Tell(terminal, e.Message);
            return e.Error is PaperSearchError.CursorMismatch or PaperSearchError.Unsupported
                ? ExitCodes.Usage
                : ExitCodes.Environment;
        }
        catch (ArgumentException e)
        {
            Tell(terminal, e.Message.Split(" (Parameter")[0]);
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException)
        {
            Tell(terminal, "Interrupted.");
            return ExitCodes.Interrupted;
        }
        catch (IOException e) when (IsBrokenPipe(e))
        {
            // Whoever reads our output, "head" say, has enough of it.
            return ExitCodes.Found;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Tell(terminal, $"{e.Message} Check the disk's free space and the rights, then try again.");
            return ExitCodes.Environment;
        }
    }

    private static string NoOption(string typed, Command command)
    {
        var meant = MeantOption.Of(typed, command) is { } option ? $" Was '{option}' meant?" : "";
        return $"There is no option '{typed}'.{meant} Put -- before text that begins with it.";
    }

    /// <summary>One line on the error stream.</summary>
    public static void Tell(Terminal terminal, string message) => terminal.Error.WriteLine("papersearch: " + message);

    private static bool IsBrokenPipe(IOException e) => e.HResult is 32 or unchecked((int)0x8007006D);
}
