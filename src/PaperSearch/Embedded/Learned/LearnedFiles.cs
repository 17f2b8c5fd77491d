using System.Globalization;
using PaperSearch.Embedded.Storage;

namespace PaperSearch.Embedded.Learned;

/// <summary>
/// The files of one kind of what is learned, in the folder of an index: <c>topics.bin</c> of the newest state, and
/// <c>topics-N.bin</c> of the snapshots up to commit N that no earlier such file is of. A snapshot has <c>topics.bin</c> until
/// something else is learned; then it goes aside, so that a snapshot answers as it did when it was taken.
/// </summary>
/// <param name="Folder">The index.</param>
/// <param name="Kind">What is learned: <c>topics</c>.</param>
internal sealed record LearnedFiles(IndexFolder Folder, string Kind)
{
    private const string Ending = ".bin";

    /// <summary>Of so many papers topics and people are learned in the time of a search.</summary>
    private const int SmallIndex = 2_000;

    /// <summary>Whether what is learned of papers is kept in files.</summary>
    /// <param name="papers">How many papers there are.</param>
    public static bool AreNeeded(int papers) => papers > SmallIndex;

    /// <summary>The file of the newest state, whether it is there or not.</summary>
    public string Newest => Path.Combine(Folder.Path, Kind + Ending);

    private string Beginning => Kind + "-";

    /// <summary>The file of a state.</summary>
    /// <param name="commit">The commit of the snapshot; <see langword="null"/> for the newest state.</param>
    public string PathFor(long? commit) =>
        commit is { } number && SetAside().FirstOrDefault(file => file.Commit >= number) is { Path: { } aside } ? aside : Newest;

    /// <summary>The newest file, whether it is there or not, and those set aside.</summary>
    public IEnumerable<(string Path, long? Commit)> All() =>
        SetAside().Select(file => (file.Path, (long?)file.Commit)).Prepend((Newest, null));

    /// <summary>Sets the newest file aside where a snapshot needs it, before another takes its place.</summary>
    public void Keep(SnapshotRecords snapshots)
    {
        if (snapshots.All.Count == 0 || !File.Exists(Newest))
            return;
        var last = snapshots.All.Max(snapshot => snapshot.Commit);
        if (SetAside().All(file => file.Commit < last))
            File.Move(Newest, PathOf(last));
    }

    /// <summary>Deletes what no snapshot needs any more.</summary>
    public void DeleteUnused(SnapshotRecords snapshots)
    {
        var before = long.MinValue;
        foreach (var (path, commit) in SetAside())
        {
            if (!snapshots.All.Any(snapshot => snapshot.Commit > before && snapshot.Commit <= commit))
                File.Delete(path);
            before = commit;
        }
    }

    /// <summary>The files set aside, the oldest first.</summary>
    private List<(string Path, long Commit)> SetAside()
    {
        var files = new List<(string Path, long Commit)>();
        foreach (var path in Directory.EnumerateFiles(Folder.Path, Beginning + "*" + Ending))
        {
            var number = Path.GetFileName(path.AsSpan())[Beginning.Length..^Ending.Length];
            if (long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var commit))
                files.Add((path, commit));
        }
        files.Sort((a, b) => a.Commit.CompareTo(b.Commit));
        return files;
    }

    private string PathOf(long commit) =>
        Path.Combine(Folder.Path, string.Create(CultureInfo.InvariantCulture, $"{Beginning}{commit}{Ending}"));
}
