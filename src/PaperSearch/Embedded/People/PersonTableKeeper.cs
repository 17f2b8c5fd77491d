using System.Diagnostics;
using PaperSearch.Embedded.Learned;
using PaperSearch.Embedded.Storage;

namespace PaperSearch.Embedded.People;

/// <summary>
/// Keeps who the authors of an index are. Those of a small index are told apart when they are first asked for, anew for each
/// state; those of a larger one by each import, into a file, and of a state that the file does not know whole on a thread of the
/// pool, while what is known before is given out. Thread-safe.
/// </summary>
/// <param name="folder">The index; <see langword="null"/> for one without files.</param>
internal sealed class PersonTableKeeper(IndexFolder? folder) : IDisposable
{
    /// <summary>The thread of the pool rests so many times as long as it worked.</summary>
    private const int Rest = 10;

    private readonly Lock gate = new();
    private readonly CancellationTokenSource closing = new();
    private readonly LearnedFileCache<PersonTable> files = new(PersonTableFile.Read);
    private readonly Dictionary<long, PersonTable> learned = [];
    private Task learning = Task.CompletedTask;
    private TimeSpan rest;
    private long rested;
    private int version;
    private bool isPaused;

    /// <summary>Changes when more is known.</summary>
    public int Version => Volatile.Read(ref version);

    /// <summary>Learns nothing on the thread of the pool until <see cref="Resume"/>: who writes learns it as well.</summary>
    public void Pause() => Volatile.Write(ref isPaused, true);

    /// <summary>Looks at what was written, and learns again.</summary>
    public void Resume()
    {
        Volatile.Write(ref isPaused, false);
        Interlocked.Increment(ref version);
    }

    /// <summary>Who people are in a state; <see langword="null"/> while nothing is known of a large one.</summary>
    /// <param name="people">The state.</param>
    /// <param name="generation">What tells it from others.</param>
    /// <param name="commit">The commit of a snapshot with a name; <see langword="null"/> for another state.</param>
    public PersonTable? Use(PeopleKeeper people, long generation, long? commit)
    {
        lock (gate)
        {
            if (learned.TryGetValue(generation, out var known))
                return known;
            if (!LearnedFiles.AreNeeded(people.Papers))
                return Keep(PersonTableBuilder.Build(people, generation, null, threads: 1, progress: null, closing.Token));
            var kept = folder is null ? null : files.Read(PersonTableFile.FilesOf(folder).PathFor(commit));
            if (kept is null || (kept.Generation != generation && commit is null))
            {
                // Of several states nearby any is as good.
                kept = learned.Values.Append(kept).OfType<PersonTable>().MaxBy(table => table.Generation);
                Learn(people, generation, kept);
            }
            return kept;
        }
    }

    /// <summary>
    /// Tells apart who the file does not know. Only for who has the right to write. Where the disk is full nothing is written:
    /// the papers are in, and whoever asks learns it in memory.
    /// </summary>
    /// <param name="folder">The index.</param>
    /// <param name="snapshots">Its snapshots.</param>
    /// <param name="people">The state.</param>
    /// <param name="generation">What tells it from others.</param>
    /// <param name="progress">Is told how much is done, 0 to 1; by several threads.</param>
    /// <param name="cancellation">Stops.</param>
    public static void Refresh(
        IndexFolder folder,
        SnapshotRecords snapshots,
        PeopleKeeper people,
        long generation,
        Action<double>? progress,
        CancellationToken cancellation)
    {
        if (!LearnedFiles.AreNeeded(people.Papers)
            || (PersonTableFile.Read(PersonTableFile.FilesOf(folder).Newest) is var before && before?.Generation == generation))
            return;
        var table = PersonTableBuilder.Build(people, generation, before, Environment.ProcessorCount, progress, cancellation);
        Write(folder, snapshots, table);
    }

    /// <summary>Writes what is learned in memory and not in the file. Only for who has the right to write.</summary>
    /// <param name="snapshots">The snapshots of the index.</param>
    public void Save(SnapshotRecords snapshots)
    {
        lock (gate)
        {
            if (folder is null || learned.Values.MaxBy(table => table.Generation) is not { } newest
                || !LearnedFiles.AreNeeded(newest.Papers.Length)
                || files.Read(PersonTableFile.FilesOf(folder).Newest)?.Generation >= newest.Generation)
                return;
            Write(folder, snapshots, newest);
        }
    }

    public void Dispose()
    {
        closing.Cancel();
        Task last;
        lock (gate)
            last = learning;
        last.Wait();
        closing.Dispose();
    }

    private static void Write(IndexFolder folder, SnapshotRecords snapshots, PersonTable table)
    {
        var files = PersonTableFile.FilesOf(folder);
        try
        {
            files.Keep(snapshots);
            PersonTableFile.Write(files.Newest, table);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private PersonTable Keep(PersonTable table)
    {
        // Of old states others are asked for again soon.
        if (learned.Count == 3)
            learned.Remove(learned.Keys.Min());
        learned[table.Generation] = table;
        Interlocked.Increment(ref version);
        return table;
    }

    private void Learn(PeopleKeeper people, long generation, PersonTable? before)
    {
        if (isPaused || !learning.IsCompleted || closing.IsCancellationRequested
            || (before is not null && Stopwatch.GetElapsedTime(rested) < rest) || !people.Reader.TryIncRef())
            return;
        learning = Task.Run(
            () =>
            {
                var start = Stopwatch.GetTimestamp();
                try
                {
                    var table = PersonTableBuilder.Build(people, generation, before, threads: 1, progress: null, closing.Token);
                    lock (gate)
                        Keep(table);
                }
                catch (Exception e) when (e is OperationCanceledException or IOException or UnauthorizedAccessException)
                {
                    // Whoever asks again learns it again; closing throws nothing.
                }
                finally
                {
                    people.Reader.DecRef();
                    (rest, rested) = (Rest * Stopwatch.GetElapsedTime(start), Stopwatch.GetTimestamp());
                }
            },
            CancellationToken.None);
    }
}
