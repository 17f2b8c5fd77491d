using PaperSearch.Embedded.Matching;

namespace PaperSearch.Embedded.Searching;

/// <summary>Takes the papers that match, segment by segment, each once, ascending within a segment.</summary>
internal interface IHitSink
{
    /// <summary>Whether it asks for scores.</summary>
    bool HasScores { get; }

    /// <summary>Papers with a lower score are not kept any more; 0 where any is.</summary>
    float MinCompetitiveScore { get; }

    void BeginSegment(SegmentContext segment);

    /// <param name="doc">The paper's number in the segment.</param>
    /// <param name="scorer">Stands at the paper.</param>
    void Offer(int doc, ScoreSource scorer);
}
