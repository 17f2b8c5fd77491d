using PaperSearch.Searching;

namespace PaperSearch.Tests.Contract;

/// <summary>A backend under contract: a searcher, and a way to put papers into what it searches.</summary>
public interface IContractBackend : IAsyncDisposable
{
    IPaperSearcher Searcher { get; }

    /// <summary>Makes these the papers that are searched. Called once, first.</summary>
    Task LoadAsync(IReadOnlyList<Paper> papers);

    /// <summary>Makes changes that the next search must see.</summary>
    Task ChangeAsync(params IReadOnlyList<PaperChange> changes);
}
