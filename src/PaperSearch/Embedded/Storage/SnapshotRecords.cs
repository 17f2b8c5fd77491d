using System.Text.Json;
using PaperSearch.Text;

namespace PaperSearch.Embedded.Storage;

/// <summary>
/// The snapshots of an index, kept in <c>snapshots.json</c>. Changed by who has the right to write. Thread-safe.
/// </summary>
internal sealed class SnapshotRecords
{
    private readonly string path;
    private readonly string index;
    private volatile SnapshotRecord[] records;

    private SnapshotRecords(IndexFolder folder, SnapshotRecord[] records)
    {
        path = folder.SnapshotsPath;
        index = Path.GetFileName(folder.Path);
        this.records = records;
    }

    /// <summary>All of them, oldest first.</summary>
    public IReadOnlyList<SnapshotRecord> All => records;

    /// <summary>Reads those of an index.</summary>
    /// <exception cref="PaperSearchException">The file is damaged.</exception>
    public static SnapshotRecords Read(IndexFolder folder)
    {
        try
        {
            return new SnapshotRecords(folder, File.Exists(folder.SnapshotsPath)
                ? JsonSerializer.Deserialize(File.ReadAllBytes(folder.SnapshotsPath), SnapshotJson.Default.SnapshotRecordArray)!
                : []);
        }
        catch (Exception e) when (e is JsonException or ArgumentNullException)
        {
            // Whoever wrote on without them would throw away what they keep.
            throw new PaperSearchException(PaperSearchError.IndexCorrupt,
                $"'{folder.SnapshotsPath}' is damaged, and nothing is written before it is well: {e.Message} Mend it, or delete "
                + "it, and with it the snapshots of the index.", e);
        }
    }

    /// <summary>Whether a commit is one of the snapshots.</summary>
    public bool Keeps(long commit) => records.Any(record => record.Commit == commit);

    /// <summary>The snapshot of this name, or <see langword="null"/>.</summary>
    public SnapshotRecord? Find(string name) => records.FirstOrDefault(record => record.Name == name);

    /// <summary>The snapshot of this name.</summary>
    /// <exception cref="PaperSearchException">There is none.</exception>
    public SnapshotRecord Get(string name) => Find(name) ?? throw new PaperSearchException(
        PaperSearchError.SnapshotMissing, $"The index '{index}' has no snapshot '{name}'. {Known(name)}");

    /// <summary>Adds one, on the disk when this returns.</summary>
    public void Add(SnapshotRecord record) => Write([.. records, record]);

    /// <summary>Forgets one, on the disk when this returns.</summary>
    public void Remove(SnapshotRecord record) => Write([.. records.Where(other => other != record)]);

    private void Write(SnapshotRecord[] changed)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(changed, SnapshotJson.Default.SnapshotRecordArray);
        WholeFile.Write(path, [.. text, (byte)'\n']);
        records = changed;
    }

    private string Known(string name)
    {
        string[] names = [.. records.Select(record => record.Name)];
        if (names.Length == 0)
            return "It has none. Take one with: papersearch snapshot create NAME";
        var meant = NearestName.Of(name, names) is { } nearest ? $"Was '{nearest}' meant? " : "";
        return $"{meant}Snapshots are: {string.Join(", ", names)}.";
    }
}
