using PaperSearch.Searching;
using PaperSearch.Tests.Embedded;
using PaperSearch.Tests.Reference;

namespace PaperSearch.Tests.Contract;

/// <summary>The embedded index with all papers in one segment.</summary>
public sealed class EmbeddedBackend : IContractBackend
{
    private readonly TemporaryIndex papers;

    public EmbeddedBackend() => papers = new TemporaryIndex(clock: Clock);

    public IPaperSearcher Searcher => papers.Index;

    public ManualClock Clock { get; } = new();

    public async Task LoadAsync(IReadOnlyList<Paper> loaded)
    {
        await ChangeAsync([.. loaded.Select(PaperChange.Put)]);
        Assert.Equal(loaded.Count > 0 ? 1 : 0, (await papers.Index.StatisticsAsync()).Segments);
    }

    public async Task ChangeAsync(params IReadOnlyList<PaperChange> changes) => await papers.Index.ChangeAsync(changes);

    public ValueTask DisposeAsync()
    {
        papers.Dispose();
        return ValueTask.CompletedTask;
    }
}
