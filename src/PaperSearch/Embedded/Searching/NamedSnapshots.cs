using System.Diagnostics;
using PaperSearch.Embedded.Storage;

namespace PaperSearch.Embedded.Searching;

/// <summary>
/// The snapshots that requests name. One is opened when it is first asked for; the few asked for last stay open, each for some
/// minutes, so that walking through pages opens it once. Thread-safe.
/// </summary>
/// <param name="directory">The files.</param>
/// <param name="folder">The index.</param>
/// <param name="name">What answers call the index.</param>
internal sealed class NamedSnapshots(PaperDirectory directory, IndexFolder folder, string name) : IDisposable
{
    private const int MostOpen = 4;
    private static readonly TimeSpan openFor = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();

    // Asked for longest ago first.
    private readonly List<Opened> opened = [];

    /// <summary>How many are open.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return opened.Count;
        }
    }

    /// <summary>The state of a snapshot; to be released by the caller.</summary>
    /// <param name="snapshot">The snapshot's name.</param>
    /// <param name="generation">The state that a cursor belongs to; <see langword="null"/> for any.</param>
    /// <exception cref="PaperSearchException">
    /// There is none of that name, its files are gone, or the cursor belongs to another.
    /// </exception>
    public Snapshot Use(string snapshot, long? generation)
    {
        lock (gate)
        {
            // Read each time: another process may have deleted it, and taken another of its name.
            var records = SnapshotRecords.Read(folder);
            Close(one => !records.All.Contains(one.Record));
            var record = records.Get(snapshot);
            var found = opened.Find(one => one.Record == record);
            var keeper = found?.Keeper ?? new SnapshotKeeper(directory, folder, name, TimeSpan.MaxValue, record);
            var state = generation is { } number ? keeper.Use(number) : keeper.Use();
            if (found is not null)
                opened.Remove(found);
            opened.Add(new Opened(record, keeper, Stopwatch.GetTimestamp()));
            while (opened.Count > MostOpen)
                Close(one => one == opened[0]);
            return state;
        }
    }

    /// <summary>Closes those that nobody has asked for in a while.</summary>
    public void Trim()
    {
        lock (gate)
            Close(one => Stopwatch.GetElapsedTime(one.Since) > openFor);
    }

    /// <summary>Closes those that are deleted by now, so that their files can go.</summary>
    public void Forget(string snapshot)
    {
        lock (gate)
            Close(one => one.Record.Name == snapshot);
    }

    public void Dispose()
    {
        lock (gate)
            Close(_ => true);
    }

    // Whoever searches in one has its own use of it.
    private void Close(Predicate<Opened> isDone)
    {
        for (var i = opened.Count - 1; i >= 0; i--)
        {
            if (!isDone(opened[i]))
                continue;
            opened[i].Keeper.Dispose();
            opened.RemoveAt(i);
        }
    }

    private sealed record Opened(SnapshotRecord Record, SnapshotKeeper Keeper, long Since);
}
