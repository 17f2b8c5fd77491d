using Spectre.Console;

namespace PaperSearch.Cli.Rendering;

/// <summary>Progress on a terminal: a bar where the input's size is known, else a moving sign, with rate and time left.</summary>
internal static class ImportProgressBar
{
    public static async Task<ImportSummary> ShowAsync(
        IAnsiConsole console, Func<IProgress<ImportProgress>, Task<ImportSummary>> import)
    {
        ImportSummary? summary = null;
        await console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new ProgressBarColumn(), new PercentageColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(async context =>
            {
                var task = context.AddTask("reading", maxValue: 1);
                task.IsIndeterminate = true;
                summary = await import(new Bar(task)).ConfigureAwait(false);
            }).ConfigureAwait(false);
        return summary!;
    }

    // Reports come from the import's own thread; the bar is drawn by another.
    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Learned is { } share)
            {
                task.IsIndeterminate = false;
                task.Value = share;
            }
            else if (value.BytesTotal is > 0 and var total)
            {
                task.IsIndeterminate = false;
                task.Value = Math.Min(1, (double)value.BytesRead / total);
            }
            task.Description = Markup.Escape(ImportRenderer.Figures(value));
        }
    }
}
