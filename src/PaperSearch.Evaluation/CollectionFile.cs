namespace PaperSearch.Evaluation;

/// <summary>Reads a text file of a judged collection, and says which file and line is wrong.</summary>
internal static class CollectionFile
{
    /// <summary>The path of a collection's file.</summary>
    /// <exception cref="PaperSearchException">It is missing.</exception>
    public static string Require(string directory, string name)
    {
        var path = Path.Combine(directory, name);
        return File.Exists(path) ? path : throw new PaperSearchException(PaperSearchError.UnreadableSource,
            $"There is no file {path}. A judged collection is a folder with corpus.jsonl, queries.jsonl and qrels.tsv.");
    }

    /// <summary>The lines that are not blank, with their 1-based numbers.</summary>
    public static IEnumerable<(int Number, string Line)> Lines(string path)
    {
        using var reader = Open(path);
        for (var number = 1; Next(reader, path) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
                yield return (number, line);
        }
    }

    public static PaperSearchException Unreadable(string path, int line, string reason) =>
        new(PaperSearchError.UnreadableSource, $"{path}, line {line}: {reason}.");

    private static StreamReader Open(string path)
    {
        try
        {
            return new StreamReader(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, e);
        }
    }

    private static string? Next(StreamReader reader, string path)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (IOException e)
        {
            throw Unreadable(path, e);
        }
    }

    private static PaperSearchException Unreadable(string path, Exception reason) =>
        new(PaperSearchError.UnreadableSource, $"{path} cannot be read: {reason.Message}", reason);
}
