using System.CommandLine;
using System.Text.Json;
using PaperSearch.Cli.Rendering;
using PaperSearch.Searching;

namespace PaperSearch.Cli.Commands;

/// <summary><c>papersearch import PATH...</c></summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders, or - for standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var index = IndexOption.Create();
        var format = new Option<string?>("--format")
        {
            Description = "author-page, arxiv or jsonl (default: told by content)",
            HelpName = "NAME",
        };
        var threads = new Option<int?>("--threads")
        {
            Description = "Threads that analyse papers (default: one a processor)",
            HelpName = "N",
        };
        var asOf = new Option<string?>("--as-of")
        {
            Description = "The day of the content, for dates printed without a year",
            HelpName = "DATE",
        };
        var commit = new Option<double?>("--commit-every")
        {
            Description = "Seconds between commits: how much a crash can cost (default: 30)",
            HelpName = "SECONDS",
        };
        var json = new Option<bool>("--json") { Description = "Print the summary as JSON" };
        var command = new Command("import", "Put papers into the index; papers that are in are brought up to date")
        {
            paths, index, format, threads, asOf, commit, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new ImportOptions { Format = parsed.GetValue(format), StandardInput = Console.OpenStandardInput() };
            if (parsed.GetValue(threads) is { } count)
                options = options with { Threads = ReadThreads(count) };
            if (parsed.GetValue(commit) is { } seconds)
                options = options with { CommitInterval = ReadInterval(seconds) };
            if (parsed.GetValue(asOf) is { } day)
                options = options with { AsOf = ReadDay(day) };
            using var opened = OpenedIndex.ToWrite(parsed.GetValue(index)!);
            var summary = await RunAsync(opened.Store, parsed.GetValue(paths)!, options, terminal, cancellation)
                .ConfigureAwait(false);
            if (parsed.GetValue(json))
                terminal.Out.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(summary, SearchJson.Default.ImportSummary));
            else
                ImportRenderer.Summary(terminal, summary);
            return ExitCode(summary);
        });
        return command;
    }

    /// <summary>Imports with progress on the error stream, and tells there what could not be read.</summary>
    public static async Task<ImportSummary> RunAsync(
        IPaperStore store, string[] paths, ImportOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var summary = terminal.IsInteractive
            ? await ImportProgressBar.ShowAsync(terminal.Error, ImportAsync).ConfigureAwait(false)
            : await ImportAsync(new ImportProgressLines(terminal.Error)).ConfigureAwait(false);
        foreach (var error in summary.Errors)
            PaperSearchCommand.Tell(terminal, error.Message);
        return summary;

        Task<ImportSummary> ImportAsync(IProgress<ImportProgress> progress) =>
            store.ImportAsync(paths, options with { Progress = progress }, cancellation);
    }

    private static int ReadThreads(int count) =>
        count is > 0 and <= 64 ? count : throw new ArgumentException("--threads must be 1 to 64.");

    private static TimeSpan ReadInterval(double seconds) => seconds is >= 0 and <= 86400
        ? TimeSpan.FromSeconds(seconds)
        : throw new ArgumentException("--commit-every must be 0 to 86400 seconds.");

    private static DateOnly ReadDay(string day) => PaperDate.TryParse(day, out var date)
        ? date.LastDay
        : throw new ArgumentException($"--as-of: '{day}' is no date (yyyy-mm-dd).");

    private static int ExitCode(ImportSummary summary)
    {
        if (summary.Cancelled)
            return ExitCodes.Interrupted;
        if (summary.Errors.Count > 0 && summary.Records == 0)
            return ExitCodes.Environment;
        return summary.Records > 0 ? ExitCodes.Found : ExitCodes.NothingFound;
    }
}
