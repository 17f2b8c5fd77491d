namespace PaperSearch;

/// <summary>Writes small files whole or not at all: whoever reads one sees what was there before or what is there now.</summary>
internal static class WholeFile
{
    private const string PartEnding = ".part";

    /// <summary>Whether a file is what a process that ended has left of writing another.</summary>
    public static bool IsPart(string path, string whole) =>
        path.StartsWith(whole + ".", StringComparison.Ordinal) && path.EndsWith(PartEnding, StringComparison.Ordinal);

    /// <summary>Replaces a file, on the disk when this returns.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        // Beside it and of this process alone, so that two writers never share a half-written file.
        var partial = $"{path}.{Environment.ProcessId}{PartEnding}";
        try
        {
            using (var file = new FileStream(partial, FileMode.Create, FileAccess.Write))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }
            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
