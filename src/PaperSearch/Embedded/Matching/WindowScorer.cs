using Lucene.Net.Search;

namespace PaperSearch.Embedded.Matching;

/// <summary>What a collector sees of the current paper where a bulk scorer steps by itself, window by window.</summary>
internal abstract class WindowScorer() : Scorer(null!)
{
    public sealed override int Freq => 1;

    public sealed override int NextDoc() => throw new NotSupportedException("The bulk scorer steps by itself.");

    public sealed override int Advance(int target) => throw new NotSupportedException("The bulk scorer steps by itself.");

    public sealed override long GetCost() => 0;
}
