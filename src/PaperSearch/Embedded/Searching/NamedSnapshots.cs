using System.Diagnostics;
using PaperSearch.Embedded.People;
using PaperSearch.Embedded.Storage;

namespace PaperSearch.Embedded.Searching;

/// <summary>
/// The snapshots that requests name. One is opened when it is first asked for; the few asked for last stay open, each for some
/// minutes, so that walking through pages opens it once. Thread-safe.
/// </summary>
/// <param name="directory">The files.</param>
/// <param name="folder">The index.</param>
/// <param name="name">What answers call the index.</param>
/// <param name="tables">Who the authors of the index are.</param>
internal sealed class NamedSnapshots(PaperDirectory directory, IndexFolder folder, string name, PersonTableKeeper tables)
    : IDisposable
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
            return Open(snapshot, generation).State;
    }

    /// <summary>The state of a snapshot, and what is kept beside it as long as it is open.</summary>
    /// <param name="snapshot">The snapshot's name.</param>
    /// <param name="keepBeside">Makes what is kept, when it is first asked for.</param>
    /// <exception cref="PaperSearchException">There is none of that name, or its files are gone.</exception>
    public (Snapshot State, T Beside) Use<T>(string snapshot, Func<SnapshotKeeper, T> keepBeside)
        where T : class, IDisposable
    {
        lock (gate)
        {
            var (state, one) = Open(snapshot, null);
            one.Beside ??= keepBeside(one.Keeper);
            return (state, (T)one.Beside);
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

    private (Snapshot State, Opened Opened) Open(string snapshot, long? generation)
    {
        // Read each time: another process may have deleted it, and taken another of its name.
        var records = SnapshotRecords.Read(folder);
        Close(one => !records.All.Contains(one.Record));
        var record = records.Get(snapshot);
        var one = opened.Find(other => other.Record == record)
            ?? new Opened(record, new SnapshotKeeper(directory, folder, name, TimeSpan.MaxValue, tables, record));
        var state = generation is { } number ? one.Keeper.Use(number) : one.Keeper.Use();
        one.Since = Stopwatch.GetTimestamp();
        opened.Remove(one);
        opened.Add(one);
        while (opened.Count > MostOpen)
            Close(other => other == opened[0]);
        return (state, one);
    }

    // Whoever searches in one has its own use of it.
    private void Close(Predicate<Opened> isDone)
    {
        for (var i = opened.Count - 1; i >= 0; i--)
        {
            if (!isDone(opened[i]))
                continue;
            opened[i].Beside?.Dispose();
            opened[i].Keeper.Dispose();
            opened.RemoveAt(i);
        }
    }

    private sealed class Opened(SnapshotRecord record, SnapshotKeeper keeper)
    {
        public SnapshotRecord Record => record;

        public SnapshotKeeper Keeper => keeper;

        /// <summary>What is kept beside it and goes before it.</summary>
        public IDisposable? Beside { get; set; }

        /// <summary>When it was asked for last.</summary>
        public long Since { get; set; }
    }
}
