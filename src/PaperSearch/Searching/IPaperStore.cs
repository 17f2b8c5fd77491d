namespace PaperSearch.Searching;

/// <summary>
/// The port of a backend that keeps papers: what puts papers in, takes them out and looks after them. Searches begun after a
/// change has ended see it. Safe for any number of threads; changes are made one after another.
/// </summary>
public interface IPaperStore
{
    /// <summary>
    /// Imports files, folders (with what is below them) or <c>-</c>. Papers that are in are replaced where the record is as
    /// new; what an earlier run of the same import has committed is skipped. Records that cannot be read do not stop the run.
    /// </summary>
    /// <param name="paths">What to import.</param>
    /// <param name="options">How; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellation">
    /// Ends the import early; what was read is committed and the summary says that it was cancelled.
    /// </param>
    /// <exception cref="PaperSearchException">Somebody else writes to the store, or it was opened for reading only.</exception>
    /// <exception cref="ArgumentException">The format has no such name.</exception>
    Task<ImportSummary> ImportAsync(
        IEnumerable<string> paths, ImportOptions? options = null, CancellationToken cancellation = default);

    /// <summary>Adds papers, or replaces those of the same id, and commits.</summary>
    /// <param name="papers">The papers; of two with one id the later dated counts, then the later one.</param>
    /// <param name="cancellation">Ends the import early; what was taken is committed.</param>
    /// <exception cref="PaperSearchException">Somebody else writes to the store, or it was opened for reading only.</exception>
    /// <exception cref="ArgumentException">A paper has no id; those before it are in.</exception>
    Task<ImportSummary> ImportAsync(IEnumerable<Paper> papers, CancellationToken cancellation = default);

    /// <summary>
    /// Makes changes one after another and commits them together. A paper replaces a record of it that is not later dated.
    /// Waits for an import that runs.
    /// </summary>
    /// <param name="changes">What to put in and to delete.</param>
    /// <returns>What became of each change, in their order.</returns>
    /// <exception cref="PaperSearchException">Somebody else writes to the store, or it was opened for reading only.</exception>
    /// <exception cref="ArgumentException">A paper has no id; nothing was changed.</exception>
    Task<ValueList<PaperChangeResult>> ChangeAsync(IReadOnlyList<PaperChange> changes);

    /// <summary>Deletes papers and commits.</summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="PaperSearchException">Somebody else writes to the store, or it was opened for reading only.</exception>
    Task<int> DeleteAsync(IEnumerable<PaperId> ids);

    /// <summary>
    /// Gives the right to write back, so that another process may write; the next write takes it again. Waits for an import
    /// that runs. Does nothing in a store that others may write to at any time.
    /// </summary>
    Task EndWritingAsync();

    /// <summary>Figures of the store.</summary>
    Task<IndexStatistics> StatisticsAsync(CancellationToken cancellation = default);

    /// <summary>Reads everything back and checks it. Takes about as long as reading all files.</summary>
    Task<VerifyReport> VerifyAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Names the state that the store is in and keeps it until <see cref="DeleteSnapshotAsync"/>. Waits for an import that runs.
    /// A store without snapshots need not implement it.
    /// </summary>
    /// <param name="name">
    /// What to call it: 1 to 100 letters a to z in either case, digits, dots, hyphens and underscores, a letter or digit first.
    /// </param>
    /// <param name="note">Anything to remember it by.</param>
    /// <exception cref="ArgumentException">The name is none.</exception>
    /// <exception cref="PaperSearchException">
    /// There is a snapshot of that name, somebody else writes to the store, it was opened for reading only, or it has no
    /// snapshots.
    /// </exception>
    Task<IndexSnapshot> CreateSnapshotAsync(string name, string? note = null) =>
        Task.FromException<IndexSnapshot>(AbilityLimit.NoSnapshots());

    /// <summary>Forgets a snapshot. A store without snapshots need not implement it.</summary>
    /// <returns>The snapshot as it was, or <see langword="null"/> where there is none of that name.</returns>
    /// <exception cref="PaperSearchException">
    /// Somebody else writes to the store, it was opened for reading only, or it has no snapshots.
    /// </exception>
    Task<IndexSnapshot?> DeleteSnapshotAsync(string name) => Task.FromException<IndexSnapshot?>(AbilityLimit.NoSnapshots());
}
