using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PaperSearch.Searching;
using Spectre.Console;

namespace PaperSearch.Cli.Commands;

/// <summary><c>papersearch stats</c></summary>
internal static class StatsCommand
{
    public static Command Create(Terminal terminal)
    {
        var index = IndexOption.Create();
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON" };
        var command = new Command("stats", "Figures of the index") { index, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(index)!;
            using var opened = OpenedIndex.ToRead(path);
            var figures = await opened.Store.StatisticsAsync(cancellation).ConfigureAwait(false);
            if (parsed.GetValue(json))
                terminal.Out.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(figures, SearchJson.Default.IndexStatistics));
            else
                Render(terminal, Path.GetFullPath(path), figures);
            return figures.Papers > 0 ? ExitCodes.Found : ExitCodes.NothingFound;
        });
        return command;
    }

    private static void Render(Terminal terminal, string path, IndexStatistics figures)
    {
        Line("index", path);
        Line("papers", Number(figures.Papers));
        Line("author profiles", Number(figures.Profiles));
        if (figures.FirstYear is not null)
            Line("years", $"{figures.FirstYear} to {figures.LastYear}");
        Line("size", $"{(figures.SizeInBytes / 1048576.0).ToString("N1", CultureInfo.InvariantCulture)} MiB"
            + (figures.Papers > 0 ? $", {Number(figures.SizeInBytes / figures.Papers)} bytes a paper" : ""));
        Line("segments", Number(figures.Segments));
        Line("generation", figures.Generation.ToString(CultureInfo.InvariantCulture));
        Line("format", $"{figures.FormatVersion}, analysis {figures.AnalysisFingerprint}");
        terminal.Out.WriteLine("");
        terminal.Out.WriteLine($"{"field",-10} {"terms",14} {"postings",14} {"tokens",14}");
        foreach (var field in figures.Fields)
        {
            var tokens = field.Tokens < 0 ? "-" : Number(field.Tokens);
            terminal.Out.WriteLine($"{field.Name,-10} {Number(field.Terms),14} {Number(field.Postings),14} {tokens,14}");
        }

        void Line(string name, string value) => terminal.Out.WriteLine($"{name,-16} {value}");
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
