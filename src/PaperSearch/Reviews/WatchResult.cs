namespace PaperSearch.Reviews;

/// <summary>What a watched search finds that was not told of before.</summary>
public sealed class WatchResult
{
    internal WatchResult(SavedSearch search, SearchRun run, IEnumerable<PaperId> fresh, WatchState? before, WatchState next)
    {
        Search = search;
        Run = run with { Returned = fresh.Count() };
        New = fresh.ToValueList();
        Since = before?.At;
        IsChanged = before is not null && before.Question != next.Question;
        Next = next;
    }

    /// <summary>The search.</summary>
    public SavedSearch Search { get; }

    /// <summary>What is reported of the run; <see cref="SearchRun.Returned"/> counts what is new.</summary>
    public SearchRun Run { get; }

    /// <summary>The ids of the papers to tell of, in the search's order.</summary>
    public ValueList<PaperId> New { get; }

    /// <summary>When it was run before; <see langword="null"/> for the first time.</summary>
    public DateTimeOffset? Since { get; }

    /// <summary>Whether something else was asked then, so that papers may be new only to the search.</summary>
    public bool IsChanged { get; }

    /// <summary>What is remembered once this was told.</summary>
    internal WatchState Next { get; }
}
