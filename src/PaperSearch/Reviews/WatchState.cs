namespace PaperSearch.Reviews;

/// <summary>What has been told of a watched search: a line of the file that a watch remembers by.</summary>
/// <param name="Name">The search's name.</param>
/// <param name="Question">Names the question it was asked for; another one was asked when it differs.</param>
/// <param name="At">When it was last run.</param>
/// <param name="Told">The ids of all papers that were told of or there at the first run, in ordinal order.</param>
/// <param name="Recent">Those told of last, newest first.</param>
internal sealed record WatchState(
    string Name, string Question, DateTimeOffset At, ValueList<string> Told, ValueList<ToldPaper> Recent);

/// <summary>A paper that was told of as new, and when.</summary>
internal sealed record ToldPaper(string Id, DateTimeOffset At);
