using System.Diagnostics;

namespace PaperSearch.Searching;

/// <summary>Stops a search that was cancelled or has used up its time. Asked every thousand matches or so.</summary>
internal sealed class SearchClock(TimeSpan? budget, CancellationToken cancellation)
{
    private readonly long start = Stopwatch.GetTimestamp();

    /// <summary>A clock that never runs out.</summary>
    public static SearchClock Unlimited { get; } = new(null, CancellationToken.None);

    /// <summary>How long a page without hits looks for the reason and for what would find some. Default: without end.</summary>
    public TimeSpan HelpTime { get; init; } = TimeSpan.MaxValue;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(start);

    /// <summary>A clock that begins now and runs out with this one, or before.</summary>
    public SearchClock AtMost(TimeSpan more) =>
        new(budget - Elapsed is { } left && left < more ? left : more, cancellation);

    /// <summary>A clock that begins now and runs out only where the caller cancels.</summary>
    public SearchClock WithoutBudget() => new(null, cancellation);

    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="TimeBudgetExceededException">The time is used up.</exception>
    public void Check()
    {
        cancellation.ThrowIfCancellationRequested();
        if (budget is { } limit && Elapsed > limit)
            throw new TimeBudgetExceededException();
    }
}
