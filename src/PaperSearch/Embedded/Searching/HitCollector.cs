using Lucene.Net.Util;
using PaperSearch.Embedded.Facets;
using PaperSearch.Embedded.Matching;

namespace PaperSearch.Embedded.Searching;

/// <summary>
/// Sees every match of a search once: counts it, offers it to the hits, and remembers it for the facets. A match that
/// fails the filter of exactly one facet is no hit, but counts for that facet (drill-sideways). Where nobody needs more than
/// the best hits and so many to be counted, the rest is passed over.
/// </summary>
internal sealed class HitCollector : MatchCollector
{
    private readonly IHitSink sink;
    private readonly IReadOnlyList<FacetFilter> filters;
    private readonly bool rememberHits;
    private readonly int countTo;
    private readonly List<SegmentMatches> segments = [];
    private SegmentContext? segment;
    private Func<int, bool>[] tests = [];
    private FixedBitSet? hits;
    private FixedBitSet?[] nearMisses = [];
    private ScoreSource? scorer;
    private int sinceCheck;
    private float minCompetitive;

    /// <param name="sink">Takes the hits.</param>
    /// <param name="filters">The filters picked in facets.</param>
    /// <param name="rememberHits">Whether facets will be counted.</param>
    /// <param name="countTo">How many hits are counted at least before any is passed over.</param>
    public HitCollector(IHitSink sink, IReadOnlyList<FacetFilter> filters, bool rememberHits, int countTo = int.MaxValue)
    {
        this.sink = sink;
        this.filters = filters;
        this.rememberHits = rememberHits;
        this.countTo = countTo;
    }

    /// <summary>How many papers match the query and all filters, of those that were looked at.</summary>
    public long Total { get; private set; }

    /// <summary>Whether papers may have been passed over.</summary>
    public bool PassedOver => minCompetitive > 0;

    /// <summary>The matches of each segment, for the facets.</summary>
    public IReadOnlyList<SegmentMatches> Segments => segments;

    public override ScoreMode ScoreMode => !sink.HasScores ? ScoreMode.None
        : rememberHits || countTo == int.MaxValue ? ScoreMode.Complete
        : ScoreMode.TopScores;

    public HitCollector Begin(SegmentContext segment)
    {
        this.segment = segment;
        sink.BeginSegment(segment);
        tests = [.. filters.Select(f => f.Open(segment))];
        hits = null;
        nearMisses = [];
        if (rememberHits)
        {
            hits = new FixedBitSet(segment.MaxDoc);
            nearMisses = new FixedBitSet?[filters.Count];
            for (var i = 0; i < filters.Count; i++)
            {
                if (filters[i].CountsSideways)
                    nearMisses[i] = new FixedBitSet(segment.MaxDoc);
            }
            segments.Add(new SegmentMatches(segment.Columns, hits, nearMisses));
        }
        return this;
    }

    public override void SetScorer(ScoreSource scorer)
    {
        this.scorer = scorer;
        if (minCompetitive > 0)
            scorer.SetMinCompetitiveScore(minCompetitive);
    }

    public override void Collect(int doc)
    {
        if ((++sinceCheck & 0x3FF) == 0)
            segment!.Clock.Check();
        if (tests.Length > 0 && !Passes(doc))
            return;
        Total++;
        hits?.Set(doc);
        sink.Offer(doc, scorer!);
        if (Total >= countTo && sink.MinCompetitiveScore > minCompetitive)
        {
            minCompetitive = sink.MinCompetitiveScore;
            scorer!.SetMinCompetitiveScore(minCompetitive);
        }
    }

    private bool Passes(int doc)
    {
        var failed = -1;
        for (var i = 0; i < tests.Length; i++)
        {
            if (tests[i](doc))
                continue;
            if (failed >= 0)
                return false;
            failed = i;
        }
        if (failed < 0)
            return true;
        if (rememberHits)
            nearMisses[failed]?.Set(doc);
        return false;
    }
}
