using PaperSearch.Embedded.Matching;

namespace PaperSearch.Embedded.Searching;

/// <summary>Keeps no hit, where only their number is wanted, or facets.</summary>
internal sealed class NoHits : IHitSink
{
    public static NoHits Sink { get; } = new();

    public bool HasScores => false;

    public float MinCompetitiveScore => 0;

    public void BeginSegment(SegmentContext segment) { }

    public void Offer(int doc, ScoreSource scorer) { }
}
