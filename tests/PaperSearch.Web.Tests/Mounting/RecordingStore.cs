using PaperSearch.Searching;

namespace PaperSearch.Web.Tests.Mounting;

/// <summary>A store that remembers what it was told.</summary>
internal sealed class RecordingStore : IPaperStore
{
    public List<PaperChange> Changes { get; } = [];

    public Task<ValueList<PaperChangeResult>> ChangeAsync(IReadOnlyList<PaperChange> changes)
    {
        Changes.AddRange(changes);
        var results = changes.Select(change => new PaperChangeResult(change.Id, PaperChangeOutcome.Added));
        return Task.FromResult(results.ToValueList());
    }

    public Task<IndexStatistics> StatisticsAsync(CancellationToken cancellation = default) =>
        Task.FromResult(new IndexStatistics(Changes.Count, 0, 0, 0, 1, 1, "none", null, null, []));

    public Task EndWritingAsync() => Task.CompletedTask;

    public Task<ImportSummary> ImportAsync(
        IEnumerable<string> paths, ImportOptions? options = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<ImportSummary> ImportAsync(IEnumerable<Paper> papers, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<int> DeleteAsync(IEnumerable<PaperId> ids) => throw new NotSupportedException();

    public Task<VerifyReport> VerifyAsync(CancellationToken cancellation = default) => throw new NotSupportedException();
}
