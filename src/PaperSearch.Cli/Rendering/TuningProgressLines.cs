using System.Diagnostics;
using PaperSearch.Evaluation;

namespace PaperSearch.Cli.Rendering;

/// <summary>How far a tuning is: a line for each part, and every few seconds.</summary>
internal sealed class TuningProgressLines(Terminal terminal) : IProgress<TuningProgress>
{
    private static readonly TimeSpan between = TimeSpan.FromSeconds(5);
    private readonly long begun = Stopwatch.GetTimestamp();
    private TimeSpan last = TimeSpan.Zero;
    private int fold = -1;

    public void Report(TuningProgress value)
    {
        var elapsed = Stopwatch.GetElapsedTime(begun);
        if (value.Fold == fold && elapsed - last < between)
            return;
        (last, fold) = (elapsed, value.Fold);
        var part = value.Fold == 0 ? "all queries" : FormattableString.Invariant($"fold {value.Fold} of {value.Folds}");
        terminal.Error.Profile.Out.Writer.WriteLine(FormattableString.Invariant(
            $"{part}: {value.Parameter}; {value.Tried} profiles tried in {elapsed.TotalSeconds:0} s"));
    }
}
