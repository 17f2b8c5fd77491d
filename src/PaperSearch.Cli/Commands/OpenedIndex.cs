using PaperSearch.Searching;

namespace PaperSearch.Cli.Commands;

/// <summary>The index that a command works on: the one place that says which backend it is. Closed with this.</summary>
internal sealed class OpenedIndex : IDisposable
{
    private readonly PaperIndex index;

    private OpenedIndex(string path, PaperIndexOptions options) => index = PaperIndex.Open(path, options);

    public IPaperSearcher Searcher => index;

    public IPaperStore Store => index;

    /// <summary>Opens an index that must be there, for reading.</summary>
    /// <param name="path">The index's folder.</param>
    /// <param name="memoryBudget">How much of its files may stay in memory; <see langword="null"/> for the default.</param>
    public static OpenedIndex ToRead(string path, long? memoryBudget = null) =>
        new(path, new PaperIndexOptions
        {
            Create = false,
            ReadOnly = true,
            MemoryBudget = memoryBudget,
            // A command sees one state from its beginning to its end: its counts, lists and files agree.
            RefreshInterval = TimeSpan.MaxValue,
            // Nobody waits behind the one who asks.
            HelpTime = TimeSpan.FromSeconds(10),
        });

    /// <summary>Opens an index for writing.</summary>
    /// <param name="path">The index's folder.</param>
    /// <param name="create">Whether to make the index where there is none.</param>
    public static OpenedIndex ToWrite(string path, bool create = true) => new(path, new PaperIndexOptions { Create = create });

    /// <summary>A paper as it is in a snapshot, or in the newest state where none is named.</summary>
    public ValueTask<Paper?> GetAsync(PaperId id, string? snapshot, CancellationToken cancellation) =>
        snapshot is null ? Searcher.GetAsync(id, cancellation) : Searcher.GetAsync(id, snapshot, cancellation);

    /// <summary>What a snapshot knows of an author, or the newest state where none is named.</summary>
    public ValueTask<AuthorPage?> GetAuthorAsync(string name, string? snapshot, CancellationToken cancellation) =>
        snapshot is null
            ? Searcher.GetAuthorAsync(name, cancellation: cancellation)
            : Searcher.GetAuthorAsync(name, int.MaxValue, snapshot, cancellation);

    /// <summary>The named states of the index.</summary>
    public ValueList<IndexSnapshot> Snapshots() => index.Snapshots();

    /// <inheritdoc cref="PaperIndex.CreateSnapshotAsync"/>
    public Task<IndexSnapshot> CreateSnapshotAsync(string name, string? note) => index.CreateSnapshotAsync(name, note);

    /// <inheritdoc cref="PaperIndex.DeleteSnapshotAsync"/>
    public Task<IndexSnapshot?> DeleteSnapshotAsync(string name) => index.DeleteSnapshotAsync(name);

    public void Dispose() => index.Dispose();
}
