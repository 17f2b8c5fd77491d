using PaperSearch.Searching;
using PaperSearch.Tests.Embedded;
using PaperSearch.Tests.Reference;

namespace PaperSearch.Tests.Contract;

/// <summary>
/// The embedded index with papers in many segments, between others that were deleted again and had the same words.
/// </summary>
public sealed class ScatteredBackend : IContractBackend
{
    // More would be merged.
    private const int Segments = 6;

    private readonly TemporaryIndex papers;

    public ScatteredBackend() => papers = new TemporaryIndex(clock: Clock);

    public IPaperSearcher Searcher => papers.Index;

    public ManualClock Clock { get; } = new();

    public async Task LoadAsync(IReadOnlyList<Paper> loaded)
    {
        foreach (var batch in loaded.Chunk(Math.Max(1, (loaded.Count + Segments - 1) / Segments)))
            await ChangeAsync([.. batch.SelectMany(paper => (Paper[])[GhostOf(paper), paper]).Select(PaperChange.Put)]);
        await ChangeAsync([.. loaded.Select(paper => PaperChange.Delete(GhostOf(paper).Id))]);
        Assert.True(loaded.Count < 2 || (await papers.Index.StatisticsAsync()).Segments > 1);
    }

    public async Task ChangeAsync(params IReadOnlyList<PaperChange> changes) => await papers.Index.ChangeAsync(changes);

    public ValueTask DisposeAsync()
    {
        papers.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Paper GhostOf(Paper paper) => paper with { Id = PaperId.Parse("ghost-of-" + paper.Id) };
}
