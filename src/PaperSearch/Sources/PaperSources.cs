namespace PaperSearch.Sources;

/// <summary>All formats, and how to tell them apart. Thread-safe.</summary>
public static class PaperSources
{
    /// <summary>The formats, the more particular before the more general.</summary>
    public static ValueList<IPaperSource> All { get; } =
        [new AuthorPageSource(), new ArxivSnapshotSource(), new JsonLinesSource()];

    /// <summary>The format with this name; <see langword="null"/> where there is none.</summary>
    public static IPaperSource? Find(string name) =>
        All.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format of content that begins so; <see langword="null"/> where it is none of them.</summary>
    /// <param name="head">The first bytes (64 KiB are enough) after decompression, without a byte order mark.</param>
    public static IPaperSource? Detect(ReadOnlySpan<byte> head)
    {
        foreach (var source in All)
        {
            if (source.Recognizes(head))
                return source;
        }
        return null;
    }
}
