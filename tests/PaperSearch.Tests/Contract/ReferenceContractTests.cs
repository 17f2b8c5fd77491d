namespace PaperSearch.Tests.Contract;

/// <summary>
/// The reference keeps what the port promises: it is a backend like others, and the contract asks for nothing of Lucene's.
/// </summary>
public sealed class ReferenceContractTests(ContractCorpus<ReferenceBackend> corpus)
    : PaperSearcherContract<ReferenceBackend>(corpus);
