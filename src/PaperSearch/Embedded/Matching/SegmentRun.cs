using PaperSearch.Embedded.Postings;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>Looks for a clause in all segments, one after the other.</summary>
internal static class SegmentRun
{
    /// <param name="weight">The clause.</param>
    /// <param name="terms">The search's terms.</param>
    /// <param name="clock">The search's clock.</param>
    /// <param name="begin">Is told of each segment before its papers, and gives what takes them.</param>
    public static void Run(ClauseWeight weight, TermReader terms, SearchClock clock, Func<SegmentContext, MatchCollector> begin)
    {
        foreach (var leaf in terms.Reader.Leaves)
        {
            clock.Check();
            using var segment = new SegmentContext(leaf, terms, clock);
            var collector = begin(segment);
            weight.BulkScorer(segment, collector.ScoreMode)?.Score(collector, segment.MaxDoc);
        }
    }
}
