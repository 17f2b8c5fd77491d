namespace PaperSearch.Tests.Contract;

/// <summary>A backend that holds the papers of <see cref="ContractPapers"/>, for all tests that only read.</summary>
public sealed class ContractCorpus<TBackend> : IAsyncLifetime
    where TBackend : IContractBackend, new()
{
    public TBackend Backend { get; } = new();

    public async ValueTask InitializeAsync() => await Backend.LoadAsync(ContractPapers.All);

    public ValueTask DisposeAsync() => Backend.DisposeAsync();
}
