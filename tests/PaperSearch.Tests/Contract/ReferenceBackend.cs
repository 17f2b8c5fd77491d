using PaperSearch.Searching;
using PaperSearch.Tests.Reference;

namespace PaperSearch.Tests.Contract;

/// <summary>The reference, which other backends are compared with.</summary>
public sealed class ReferenceBackend : IContractBackend
{
    private readonly ReferenceIndex papers = new();

    public IPaperSearcher Searcher => papers;

    public ManualClock Clock { get; } = new();

    public Task LoadAsync(IReadOnlyList<Paper> loaded) => ChangeAsync([.. loaded.Select(PaperChange.Put)]);

    public Task ChangeAsync(params IReadOnlyList<PaperChange> changes)
    {
        papers.Change(Clock.Now, changes);
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
