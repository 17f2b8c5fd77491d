using System.Diagnostics;
using Lucene.Net.Index;
using PaperSearch.Embedded.People;
using PaperSearch.Embedded.Storage;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Searching;

/// <summary>
/// Gives out the newest state of an index, looking for changes now and then, and keeps states for some minutes that a
/// cursor was given out for, so that walking through many pages sees one state. Thread-safe.
/// </summary>
/// <param name="directory">The files.</param>
/// <param name="folder">The index.</param>
/// <param name="name">What answers call it.</param>
/// <param name="refreshInterval">How old an answer may be.</param>
/// <param name="tables">Who the authors of the index are.</param>
/// <param name="only">The snapshot that is given out and nothing else; <see langword="null"/> for the newest state.</param>
internal sealed class SnapshotKeeper(
    PaperDirectory directory, IndexFolder folder, string name, TimeSpan refreshInterval, PersonTableKeeper tables,
    SnapshotRecord? only) : IDisposable
{
    private const int MostPinned = 8;
    private static readonly TimeSpan pinnedFor = TimeSpan.FromMinutes(5);

    /// <summary>Is told of each new state, which stays in use until it returns.</summary>
    public Action<Snapshot>? Changed { get; set; }

    private readonly Lock gate = new();
    private readonly List<(Snapshot Snapshot, long Since)> pinned = [];
    private Snapshot? current;
    private bool fromWriter;
    private long lastLook;
    private IndexWriter? writer;

    /// <summary>Tells of a writer of this process: what it has written is seen before it is committed.</summary>
    public void Attach(IndexWriter own)
    {
        lock (gate)
        {
            writer = own;
            lastLook = 0;
        }
    }

    /// <summary>
    /// Tells that the writer is about to close: from then on only what is committed is seen, whoever commits it.
    /// </summary>
    public void Detach()
    {
        lock (gate)
        {
            writer = null;
            lastLook = 0;
        }
    }

    /// <summary>Makes the next search look for changes.</summary>
    public void LookAgain() => Interlocked.Exchange(ref lastLook, 0);

    /// <summary>The newest state; to be released by the caller.</summary>
    public Snapshot Use()
    {
        lock (gate)
        {
            if (current is null || lastLook == 0 || Stopwatch.GetElapsedTime(lastLook) >= refreshInterval)
            {
                Refresh();
                lastLook = Stopwatch.GetTimestamp();
            }
            current!.TryUse();
            return current;
        }
    }

    /// <summary>The state a cursor was given out for; to be released by the caller.</summary>
    /// <exception cref="PaperSearchException">It is gone.</exception>
    public Snapshot Use(long generation)
    {
        var newest = Use();
        if (newest.Generation == generation)
            return newest;
        newest.Release();
        lock (gate)
        {
            foreach (var (snapshot, _) in pinned)
            {
                if (snapshot.Generation == generation && snapshot.TryUse())
                    return snapshot;
            }
        }
        throw new PaperSearchException(PaperSearchError.CursorExpired,
            "The index has changed and the state that the cursor belongs to is gone. "
            + "Start again without a cursor, or sort by date, whose cursors stay valid.");
    }

    /// <summary>Keeps a state for a cursor.</summary>
    public void Pin(Snapshot snapshot)
    {
        lock (gate)
        {
            var at = pinned.FindIndex(p => p.Snapshot == snapshot);
            if (at >= 0)
                pinned[at] = (snapshot, Stopwatch.GetTimestamp());
            else if (snapshot.TryUse())
                pinned.Add((snapshot, Stopwatch.GetTimestamp()));
            Unpin(MostPinned, pinnedFor);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            Unpin(0, TimeSpan.Zero);
            current?.Release();
            current = null;
        }
    }

    private void Unpin(int most, TimeSpan age)
    {
        for (var i = pinned.Count - 1; i >= 0; i--)
        {
            if (pinned.Count <= most && Stopwatch.GetElapsedTime(pinned[i].Since) < age)
                continue;
            // The list is in no order of age, so that of too many the one looked at longest ago goes.
            var oldest = pinned.Count > most ? pinned.MinBy(p => p.Since) : pinned[i];
            pinned.Remove(oldest);
            oldest.Snapshot.Release();
        }
    }

    private void Refresh()
    {
        try
        {
            if (Reopen() is not { } reader)
                return;
            var old = current;
            current = new Snapshot(
                reader, new IndexInfo(name, 0, 0, AsOf(reader, old)) { Id = folder.Id, Snapshot = only?.Name }, tables);
            old?.Release();
            Changed?.Invoke(current);
        }
        catch (Exception e) when (e is CorruptIndexException or IndexFormatTooOldException or IndexFormatTooNewException
            or EndOfStreamException)
        {
            throw new PaperSearchException(PaperSearchError.IndexCorrupt,
                $"The index is damaged: {e.Message} Rebuild it: delete its folder and import the papers again.", e);
        }
    }

    // What a writer of this process has not committed yet is as new as this moment.
    private DateTimeOffset AsOf(IndexReader reader, Snapshot? before)
    {
        if (reader is not DirectoryReader directoryReader)
            return DateTimeOffset.UtcNow;
        if (before?.Generation == directoryReader.Version)
            return before.Info.AsOf;
        return fromWriter ? DateTimeOffset.UtcNow : directory.WrittenAt(directoryReader.IndexCommit.SegmentsFileName);
    }

    /// <summary>A reader of the newest state; <see langword="null"/> where the current one is.</summary>
    private IndexReader? Reopen()
    {
        if (only is not null)
            return current is null ? SnapshotCommits.Open(directory, only) : null;
        if (writer is not null)
        {
            if (!fromWriter)
            {
                fromWriter = true;
                return DirectoryReader.Open(writer, applyAllDeletes: true);
            }
            return DirectoryReader.OpenIfChanged((DirectoryReader)current!.Reader, writer, applyAllDeletes: true);
        }
        // A reader that a closed writer gave out cannot be asked for changes.
        if (fromWriter)
        {
            fromWriter = false;
            return DirectoryReader.Open(directory);
        }
        if (current?.Reader is DirectoryReader reader)
            return DirectoryReader.OpenIfChanged(reader);
        if (DirectoryReader.IndexExists(directory))
            return DirectoryReader.Open(directory);
        return current is null ? new MultiReader() : null;
    }
}
