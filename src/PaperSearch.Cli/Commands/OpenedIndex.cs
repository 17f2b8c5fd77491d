using PaperSearch.Searching;

namespace PaperSearch.Cli.Commands;

/// <summary>The index that a command works on: the one place that says which backend it is. Closed with this.</summary>
internal sealed class OpenedIndex : IDisposable
{
    private readonly PaperIndex index;

    private OpenedIndex(string path, PaperIndexOptions options) => index = PaperIndex.Open(path, options);

    public IPaperSearcher Searcher => index;

    public IPaperStore Store => index;

    /// <summary>Opens an index that must be there, for reading.</summary>
    public static OpenedIndex ToRead(string path, long? memoryBudget = null) => new(path, new PaperIndexOptions
    {
        Create = false,
        ReadOnly = true,
        MemoryBudget = memoryBudget,
        // Nobody waits behind the one who asks.
        HelpTime = TimeSpan.FromSeconds(10),
    });

    /// <summary>Opens an index for writing.</summary>
    /// <param name="path">The index's folder.</param>
    /// <param name="create">Whether to make the index where there is none.</param>
    public static OpenedIndex ToWrite(string path, bool create = true) => new(path, new PaperIndexOptions { Create = create });

    public void Dispose() => index.Dispose();
}
