using Lucene.Net.Index;
using Lucene.Net.Search;
using PaperSearch.Embedded.Columns;

namespace PaperSearch.Embedded.Matching;

/// <summary>Takes the papers that match, segment by segment, each once, in any order within a segment.</summary>
internal interface IHitSink
{
    /// <summary>Whether it asks for scores.</summary>
    bool NeedsScores { get; }

    void BeginSegment(AtomicReaderContext context, SegmentColumns columns);

    /// <param name="doc">The paper's number in the segment.</param>
    /// <param name="scorer">Stands at the paper.</param>
    void Offer(int doc, Scorer scorer);
}
