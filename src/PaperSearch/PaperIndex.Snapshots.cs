using System.Text.RegularExpressions;
using PaperSearch.Embedded.Storage;

namespace PaperSearch;

/// <content>Named states that stay.</content>
public sealed partial class PaperIndex
{
    /// <summary>The snapshots of the index, oldest first. Reads what the folder says now; needs no right to write.</summary>
    /// <exception cref="PaperSearchException">The list of snapshots is damaged.</exception>
    public ValueList<IndexSnapshot> Snapshots()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var records = SnapshotRecords.Read(folder).All;
        var sizes = SnapshotCommits.OwnBytes(directory, records);
        return records.Select((record, i) => Describe(record, sizes[i])).ToValueList();
    }

    /// <summary>
    /// Names the state that the index is in, what is being imported aside, and keeps it until
    /// <see cref="DeleteSnapshotAsync"/>. Takes no copy: the files it needs stay when the index has no use for them any more.
    /// Waits for an import of this object.
    /// </summary>
    /// <param name="name">
    /// What to call it: 1 to 100 letters a to z in either case, digits, dots, hyphens and underscores, a letter or digit first.
    /// </param>
    /// <param name="note">Anything to remember it by.</param>
    /// <exception cref="ArgumentException">The name is none.</exception>
    /// <exception cref="PaperSearchException">
    /// There is a snapshot of that name, somebody else writes to the index, or it was opened for reading only.
    /// </exception>
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

    /// <summary>Forgets a snapshot and deletes the files that nothing else needs.</summary>
    /// <returns>The snapshot as it was, or <see langword="null"/> where there is none of that name.</returns>
    /// <exception cref="PaperSearchException">
    /// Somebody else writes to the index, or it was opened for reading only.
    /// </exception>
    public Task<IndexSnapshot?> DeleteSnapshotAsync(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return WriteAsync(new ImportOptions().BufferMegabytes, writer =>
        {
            var deleted = Snapshots().FirstOrDefault(snapshot => snapshot.Name == name);
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
