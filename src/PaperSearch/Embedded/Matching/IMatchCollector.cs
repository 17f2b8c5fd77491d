using Lucene.Net.Search;

namespace PaperSearch.Embedded.Matching;

/// <summary>A collector that tells beforehand whether it asks for scores: where it does not, they are not made.</summary>
internal interface IMatchCollector : ICollector
{
    bool NeedsScores { get; }

    /// <summary>Whether a collector may ask for scores.</summary>
    static bool MayAskForScores(ICollector collector) => collector is not IMatchCollector { NeedsScores: false };
}
