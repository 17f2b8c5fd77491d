using System.Globalization;
using Spectre.Console;

namespace PaperSearch.Cli.Rendering;

/// <summary>What an import did, in words.</summary>
internal static class ImportRenderer
{
    public static void Summary(Terminal terminal, ImportSummary summary)
    {
        var parts = new List<string> { Count(summary.Added, "added") };
        Add(summary.Updated, "updated");
        Add(summary.Duplicates, "duplicates");
        Add(summary.Skipped, "skipped (imported before)");
        Add(summary.Rejected, "rejected");
        Add(summary.Profiles, summary.Profiles == 1 ? "author profile" : "author profiles");
        var read = summary.Records - summary.Skipped;
        var reading = summary.Elapsed - summary.Learning;
        var rate = read > 100 && reading.TotalSeconds > 0.1
            ? $", {Number((long)(read / reading.TotalSeconds))} records/s"
            : "";
        terminal.Out.WriteLine($"{string.Join(", ", parts)} in {Seconds(reading)}{rate}");
        if (summary.Learning.TotalSeconds >= 1)
        {
            terminal.Out.WriteLine(
                $"Learned what papers are compared by and who their authors are in {Seconds(summary.Learning)}");
        }
        if (summary.RejectsFile is not null)
            terminal.Out.WriteLine($"Rejected records, each with its reason: {summary.RejectsFile}");
        if (summary.Cancelled)
            terminal.Out.WriteLine(
                "Interrupted. What was read until then is in the index; run the same command again to go on from there.");

        void Add(long count, string what)
        {
            if (count > 0)
                parts.Add(Count(count, what));
        }
    }

    /// <summary>How far an import is, in one line.</summary>
    public static string Figures(ImportProgress progress)
    {
        if (progress.Learned is { } share)
            return string.Create(CultureInfo.InvariantCulture, $"telling the authors apart, {100 * share:0} %");
        var seconds = Math.Max(0.001, progress.Elapsed.TotalSeconds);
        var text = $"{Number(progress.Records)} records, {Number((long)(progress.Records / seconds))}/s";
        if (progress.BytesTotal is > 0 and var total && progress.BytesRead > 0 && progress.BytesRead < total)
            text += $", {Seconds(TimeSpan.FromSeconds(seconds / progress.BytesRead * (total - progress.BytesRead)))} left";
        return progress.Rejected > 0 ? $"{text}, {Number(progress.Rejected)} rejected" : text;
    }

    private static string Count(long count, string what) => $"{Number(count)} {what}";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalMinutes >= 1
        ? $"{(int)time.TotalMinutes} min {time.Seconds} s"
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");
}
