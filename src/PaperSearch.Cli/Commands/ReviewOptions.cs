using System.CommandLine;
using PaperSearch.Reviews;

namespace PaperSearch.Cli.Commands;

/// <summary>The options for searches that are repeated and reported: snapshot, saved search, log.</summary>
internal sealed class ReviewOptions
{
    private readonly Option<string?> snapshot = SnapshotOption.Create();
    private readonly Option<string?> saved = new("--saved")
    {
        Description = "Run this saved search instead of a QUERY, with its filters and order",
        HelpName = "NAME",
    };
    private readonly Option<string> searches = SearchesOption();
    private readonly Option<string?> log = LogOption();

    /// <summary>The option that says which file has the saved searches.</summary>
    public static Option<string> SearchesOption() => new("--searches")
    {
        Description = $"The file of saved searches (default: ./{DefaultSearches})",
        HelpName = "FILE",
        DefaultValueFactory = _ => DefaultSearches,
    };

    /// <summary>The option that says where searches are logged.</summary>
    public static Option<string?> LogOption() => new("--log")
    {
        Description = "Add a row about each search to this file, .csv or .jsonl: when, what, in which index, how many",
        HelpName = "FILE",
    };

    /// <summary>The name of the file of saved searches where none is said.</summary>
    public const string DefaultSearches = "searches.json";

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[snapshot, saved, searches, log])
            command.Add(option);
    }

    /// <summary>The file of saved searches.</summary>
    public string SearchesPath(ParseResult parsed) => parsed.GetValue(searches)!;

    /// <summary>The saved search that was asked for, or <see langword="null"/>.</summary>
    public SavedSearch? Saved(ParseResult parsed) =>
        parsed.GetValue(saved) is { } name ? SavedSearches.Read(SearchesPath(parsed)).Get(name) : null;

    /// <summary>The snapshot that was asked for, or <see langword="null"/>.</summary>
    public string? Snapshot(ParseResult parsed) => parsed.GetValue(snapshot);

    /// <summary>The log that was asked for, or <see langword="null"/>.</summary>
    public SearchLog? Log(ParseResult parsed) => parsed.GetValue(log) is { } path ? SearchLog.Open(path) : null;
}
