using PaperSearch.Searching;
using PaperSearch.Tests.Reference;

namespace PaperSearch.Tests.Contract;

/// <summary>A backend under contract: a searcher, and a way to put papers into what it searches.</summary>
public interface IContractBackend : IAsyncDisposable
{
    IPaperSearcher Searcher { get; }

    /// <summary>Tells the backend when papers come in.</summary>
    ManualClock Clock { get; }

    /// <summary>Makes these the papers that are searched. Called once, first.</summary>
    Task LoadAsync(IReadOnlyList<Paper> papers);

    /// <summary>Makes changes that the next search must see.</summary>
    Task ChangeAsync(params IReadOnlyList<PaperChange> changes);
}
