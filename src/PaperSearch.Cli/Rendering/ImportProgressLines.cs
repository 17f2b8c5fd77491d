using Spectre.Console;

namespace PaperSearch.Cli.Rendering;

/// <summary>Progress where nothing can move: a line every few seconds.</summary>
internal sealed class ImportProgressLines(IAnsiConsole console) : IProgress<ImportProgress>
{
    private static readonly TimeSpan between = TimeSpan.FromSeconds(5);
    private TimeSpan last = TimeSpan.Zero;

    public void Report(ImportProgress value)
    {
        if ((value.Input.Length == 0 && value.Learned is null) || value.Elapsed - last < between)
            return;
        last = value.Elapsed;
        var input = value.Input.Length > 0 ? $"{value.Input}: " : "";
        console.WriteLine($"{input}{ImportRenderer.Figures(value)}");
    }
}
