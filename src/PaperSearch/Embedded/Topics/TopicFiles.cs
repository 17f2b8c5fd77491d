using System.Globalization;
using PaperSearch.Embedded.Storage;

namespace PaperSearch.Embedded.Topics;

/// <summary>
/// The files of topics in the folder of an index: <c>topics.bin</c> of the newest state, and <c>topics-N.bin</c> of the snapshots
/// up to commit N that no earlier such file is of. A snapshot has <c>topics.bin</c> until something else is learned; then it goes
/// aside, so that papers resemble each other in a snapshot as they did when it was taken.
/// </summary>
internal static class TopicFiles
{
    private const string Beginning = "topics-";
    private const string Ending = ".bin";

    /// <summary>The file of a state.</summary>
    /// <param name="folder">The index.</param>
    /// <param name="commit">The commit of the snapshot; <see langword="null"/> for the newest state.</param>
    public static string PathFor(IndexFolder folder, long? commit) =>
        commit is { } number && SetAside(folder).FirstOrDefault(file => file.Commit >= number) is { Path: { } aside }
            ? aside
            : folder.TopicsPath;

    /// <summary>The newest file, whether it is there or not, and those set aside.</summary>
    public static IEnumerable<(string Path, long? Commit)> All(IndexFolder folder) =>
        SetAside(folder).Select(file => (file.Path, (long?)file.Commit)).Prepend((folder.TopicsPath, null));

    /// <summary>Sets the newest file aside where a snapshot needs it, before another takes its place.</summary>
    public static void Keep(IndexFolder folder, SnapshotRecords snapshots)
    {
        if (snapshots.All.Count == 0 || !File.Exists(folder.TopicsPath))
            return;
        var last = snapshots.All.Max(snapshot => snapshot.Commit);
        if (SetAside(folder).All(file => file.Commit < last))
            File.Move(folder.TopicsPath, PathOf(folder, last));
    }

    /// <summary>Deletes what no snapshot needs any more.</summary>
    public static void DeleteUnused(IndexFolder folder, SnapshotRecords snapshots)
    {
        var before = long.MinValue;
        foreach (var (path, commit) in SetAside(folder))
        {
            if (!snapshots.All.Any(snapshot => snapshot.Commit > before && snapshot.Commit <= commit))
                File.Delete(path);
            before = commit;
        }
    }

    /// <summary>The files set aside, the oldest first.</summary>
    private static List<(string Path, long Commit)> SetAside(IndexFolder folder)
    {
        var files = new List<(string Path, long Commit)>();
        foreach (var path in Directory.EnumerateFiles(folder.Path, Beginning + "*" + Ending))
        {
            var number = Path.GetFileName(path.AsSpan())[Beginning.Length..^Ending.Length];
            if (long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var commit))
                files.Add((path, commit));
        }
        files.Sort((a, b) => a.Commit.CompareTo(b.Commit));
        return files;
    }

    private static string PathOf(IndexFolder folder, long commit) =>
        Path.Combine(folder.Path, string.Create(CultureInfo.InvariantCulture, $"{Beginning}{commit}{Ending}"));
}
