using PaperSearch.Resolving;

namespace PaperSearch;

/// <summary>How an index is opened.</summary>
public sealed record PaperIndexOptions
{
    /// <summary>
    /// How hits are ranked: the profile of requests that name none, and those that requests name. Default: one profile.
    /// </summary>
    public RankingProfiles Ranking { get; init; } = new();

    /// <summary>
    /// Whether a missing index is made. Default: yes; else opening throws <see cref="PaperSearchError.IndexMissing"/>.
    /// </summary>
    public bool Create { get; init; } = true;

    /// <summary>What answers call the index. Default: the name of its folder.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// The fields and facets, with those that the application adds:
    /// <c>PaperFieldTable.Default.With(PaperField.Keyword("lab"))</c>. <see langword="null"/>, the default, for those that the
    /// index was made with. Once papers are in, another set of names and kinds is refused
    /// (<see cref="PaperSearchError.IndexOutdated"/>); labels, descriptions, aliases and facets may change.
    /// </summary>
    public PaperFieldTable? Fields { get; init; }

    /// <summary>Whether to refuse writing. Default: no.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>
    /// The name of the snapshot to search instead of the newest state (<see cref="PaperIndex.CreateSnapshotAsync"/>); the index
    /// is then neither made nor written to. Default: none. One that there is not is an error
    /// (<see cref="PaperSearchError.SnapshotMissing"/>).
    /// </summary>
    public string? Snapshot { get; init; }

    /// <summary>
    /// How many bytes of index files may be kept in memory once read. Default: a quarter of the memory the process may
    /// use, at most 1 GiB. 0 reads through the operating system's cache only.
    /// </summary>
    public long? MemoryBudget { get; init; }

    /// <summary>
    /// How old an answer may be: a search looks for changes by this or another process when the last look is longer ago. Default
    /// 500 ms.
    /// </summary>
    public TimeSpan RefreshInterval { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Tells the time at which papers come in (<see cref="Searching.SearchHit.Added"/>) and snapshots are taken. Default: the
    /// system's clock.
    /// </summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// How long a page without hits looks for the reason and for the nearest query that finds something
    /// (<see cref="Searching.SearchPage.Nearest"/>), where no explanation was asked for. Default 250 ms.
    /// </summary>
    public TimeSpan HelpTime { get; init; } = TimeSpan.FromMilliseconds(250);
}
