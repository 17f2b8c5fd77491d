using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace PaperSearch.Embedded.Storage;

/// <summary>
/// The right to write to an index, held by one object at a time. The operating system gives it back when the process
/// ends, however it ends. A note beside the lock tells others who holds it.
/// </summary>
internal sealed class WriterLock : IDisposable
{
    private readonly FileStream handle;
    private readonly string notePath;

    private WriterLock(FileStream handle, string notePath)
    {
        this.handle = handle;
        this.notePath = notePath;
    }

    /// <summary>Takes the lock at once or not at all.</summary>
    /// <exception cref="PaperSearchException">Somebody else has it.</exception>
    public static WriterLock Take(IndexFolder folder)
    {
        var notePath = Path.Combine(folder.Path, "writer.json");
        FileStream handle;
        try
        {
            handle = new FileStream(
                Path.Combine(folder.Path, "writer.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new PaperSearchException(
                PaperSearchError.ReadOnly, $"There is no right to write to '{folder.Path}': {e.Message}", e);
        }
        catch (IOException e)
        {
            throw new PaperSearchException(PaperSearchError.IndexLocked,
                $"The index '{folder.Path}' is being written by {Holder(notePath)}. "
                + "Wait until it is done, or search meanwhile: searching needs no lock.", e);
        }
        using var process = Process.GetCurrentProcess();
        var since = DateTime.UtcNow.ToString("u", CultureInfo.InvariantCulture);
        var note = $"{process.ProcessName}, process {Environment.ProcessId} on {Environment.MachineName}, since {since}";
        File.WriteAllText(notePath, $"{{\"writer\":\"{JsonEncodedText.Encode(note)}\"}}\n");
        return new WriterLock(handle, notePath);
    }

    public void Dispose()
    {
        // The note goes first: without the lock it could already be another's.
        File.Delete(notePath);
        handle.Dispose();
    }

    private static string Holder(string notePath)
    {
        try
        {
            using var note = JsonDocument.Parse(File.ReadAllText(notePath));
            return note.RootElement.GetProperty("writer").GetString() ?? "another process";
        }
        catch (Exception e) when (e is IOException or JsonException or KeyNotFoundException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }
}
