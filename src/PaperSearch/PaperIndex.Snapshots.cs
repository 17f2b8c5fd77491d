using System.Text.RegularExpressions;
using PaperSearch.Embedded.Storage;
using PaperSearch.Searching;

namespace PaperSearch;

/// <content>Named states that stay.</content>
public sealed partial class PaperIndex
{
    /// <remarks>Reads what the folder says now; needs no right to write.</remarks>
    /// <inheritdoc cref="IPaperSearcher.SnapshotsAsync"/>
    public ValueList<IndexSnapshot> Snapshots()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var records = SnapshotRecords.Read(folder).All;
        var sizes = SnapshotCommits.OwnBytes(directory, records);
        return records.Select((record, i) => Describe(record, sizes[i])).ToValueList();
    }

    /// <inheritdoc/>
    public async ValueTask<ValueList<IndexSnapshot>> SnapshotsAsync(CancellationToken cancellation = default) => Snapshots();

    /// <remarks>
    /// Takes no copy: the files it needs stay when the index has no use for them any more. What is being imported is not in it.
    /// </remarks>
    /// <inheritdoc/>
    public Task<IndexSnapshot> CreateSnapshotAsync(string name, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!SnapshotName().IsMatch(name))
        {
            throw new ArgumentException($"'{name}' cannot be the name of a snapshot: 1 to 100 letters a to z, digits, dots, "
                + "hyphens and underscores can, a letter or digit first.", nameof(name));
        }
        return WriteAsync(new ImportOptions().BufferMegabytes, writer =>
            Task.FromResult(Describe(writer.TakeSnapshot(name, string.IsNullOrWhiteSpace(note) ? null : note.Trim()), 0)));
    }

    /// <remarks>Deletes the files that nothing else needs.</remarks>
    /// <inheritdoc/>
    public Task<IndexSnapshot?> DeleteSnapshotAsync(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return WriteAsync(new ImportOptions().BufferMegabytes, writer =>
        {
            var deleted = Snapshots().FirstOrDefault(snapshot => snapshot.Name == name);
            named.Forget(name);
            if (deleted is not null)
                writer.DeleteSnapshot(name);
            return Task.FromResult(deleted);
        });
    }

    private static IndexSnapshot Describe(SnapshotRecord record, long? ownBytes) => new()
    {
        Name = record.Name,
        Taken = record.Taken,
        Papers = record.Papers,
        Generation = record.Generation,
        Version = record.Version,
        Note = record.Note,
        OwnBytes = ownBytes ?? 0,
        IsLost = ownBytes is null,
    };

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,99}\z")]
    private static partial Regex SnapshotName();
}
