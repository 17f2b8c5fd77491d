namespace PaperSearch.Embedded.Learned;

/// <summary>Keeps what the files asked for last hold, until they are written anew. For one thread.</summary>
/// <param name="read">Reads a file; <see langword="null"/> where it cannot be used.</param>
internal sealed class LearnedFileCache<T>(Func<string, T?> read)
    where T : class
{
    /// <summary>How many files stay in memory, some 13 MB each.</summary>
    private const int MostFiles = 3;

    // Asked for longest ago first.
    private readonly List<(string Path, DateTime Written, T? Content)> files = [];

    public T? Read(string path)
    {
        var written = File.GetLastWriteTimeUtc(path);
        var at = files.FindIndex(file => file.Path == path);
        var content = at >= 0 && files[at].Written == written ? files[at].Content : read(path);
        if (at >= 0)
            files.RemoveAt(at);
        else if (files.Count == MostFiles)
            files.RemoveAt(0);
        files.Add((path, written, content));
        return content;
    }
}
