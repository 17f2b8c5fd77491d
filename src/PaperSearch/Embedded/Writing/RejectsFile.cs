using System.Text.Json;

namespace PaperSearch.Embedded.Writing;

/// <summary>
/// The records that could not be read, as JSON Lines: source, line, reason, raw text. Made when the first comes. A run
/// that goes on after a crash reads the records since the last commit again, so the file is cut to
/// what the commit knew. Thread-safe.
/// </summary>
internal sealed class RejectsFile : IDisposable
{
    /// <summary>The key of the file's length in a commit's user data.</summary>
    public const string Key = "import.rejects";

    private readonly string path;
    private readonly Lock gate = new();
    private FileStream? file;

    /// <param name="path">Where it is or will be.</param>
    /// <param name="committedLength">How long it was at the last commit.</param>
    public RejectsFile(string path, long committedLength)
    {
        this.path = path;
        if (!File.Exists(path))
            return;
        file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read);
        if (file.Length > committedLength)
            file.SetLength(committedLength);
        file.Seek(0, SeekOrigin.End);
    }

    /// <summary>Where the file is.</summary>
    public string Path => path;

    public void Write(string source, long line, string reason, string rawText)
    {
        lock (gate)
        {
            file ??= new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
            using (var json = new Utf8JsonWriter(file))
            {
                json.WriteStartObject();
                json.WriteString("source", source);
                json.WriteNumber("line", line);
                json.WriteString("reason", reason);
                json.WriteString("raw", rawText);
                json.WriteEndObject();
            }
            file.WriteByte((byte)'\n');
        }
    }

    /// <summary>Puts what was written on the disk; gives the length.</summary>
    public long Flush()
    {
        lock (gate)
        {
            file?.Flush(flushToDisk: true);
            return file?.Length ?? 0;
        }
    }

    public void Dispose() => file?.Dispose();
}
