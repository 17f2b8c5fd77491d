namespace PaperSearch.Tests.Contract;

/// <summary>The embedded index keeps what the port promises, with one segment and with many.</summary>
public static class EmbeddedContractTests
{
    public sealed class OneSegment(ContractCorpus<EmbeddedBackend> corpus) : PaperSearcherContract<EmbeddedBackend>(corpus);

    public sealed class ManySegments(ContractCorpus<ScatteredBackend> corpus) : PaperSearcherContract<ScatteredBackend>(corpus);
}
