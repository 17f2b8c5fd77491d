using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Facets;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Sees every match of a query once: counts it, offers it to the hits, and remembers it for the facets. A match that
/// fails the filter of exactly one facet is no hit, but counts for that facet (drill-sideways).
/// </summary>
internal sealed class HitCollector : IMatchCollector
{
    private readonly IHitSink sink;
    private readonly IReadOnlyList<FacetFilter> filters;
    private readonly SearchClock clock;
    private readonly bool rememberHits;
    private readonly List<SegmentMatches> segments = [];
    private Func<int, bool>[] tests = [];
    private FixedBitSet? hits;
    private FixedBitSet?[] nearMisses = [];
    private Scorer? scorer;
    private int sinceCheck;

    /// <param name="sink">Takes the hits.</param>
    /// <param name="filters">The filters picked in facets.</param>
    /// <param name="rememberHits">Whether facets will be counted.</param>
    /// <param name="clock">Tells when to stop.</param>
    public HitCollector(IHitSink sink, IReadOnlyList<FacetFilter> filters, bool rememberHits, SearchClock clock)
    {
        this.sink = sink;
        this.filters = filters;
        this.rememberHits = rememberHits;
        this.clock = clock;
    }

    /// <summary>How many papers match the query and all filters.</summary>
    public long Total { get; private set; }

    /// <summary>The matches of each segment, for the facets.</summary>
    public IReadOnlyList<SegmentMatches> Segments => segments;

    public bool NeedsScores => sink.NeedsScores;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        clock.Check();
        var columns = SegmentColumns.Of(context.AtomicReader);
        sink.BeginSegment(context, columns);
        tests = [.. filters.Select(f => f.Open(context, columns))];
        hits = null;
        nearMisses = [];
        if (rememberHits)
        {
            hits = new FixedBitSet(context.AtomicReader.MaxDoc);
            nearMisses = new FixedBitSet?[filters.Count];
            for (var i = 0; i < filters.Count; i++)
            {
                if (filters[i].CountsSideways)
                    nearMisses[i] = new FixedBitSet(context.AtomicReader.MaxDoc);
            }
            segments.Add(new SegmentMatches(columns, hits, nearMisses));
        }
    }

    public void Collect(int doc)
    {
        if ((++sinceCheck & 0x3FF) == 0)
            clock.Check();
        if (tests.Length > 0 && !Passes(doc))
            return;
        Total++;
        hits?.Set(doc);
        sink.Offer(doc, scorer!);
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
