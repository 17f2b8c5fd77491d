using PaperSearch.Embedded.Facets;
using PaperSearch.Embedded.Matching;

namespace PaperSearch.Embedded.Searching;

/// <summary>Counts the papers that match and pass filters, and asks for no scores.</summary>
internal sealed class CountCollector(IReadOnlyList<FacetFilter> filters) : MatchCollector
{
    private SegmentContext? segment;
    private Func<int, bool>[] tests = [];
    private int sinceCheck;

    public long Total { get; private set; }

    public override ScoreMode ScoreMode => ScoreMode.None;

    public CountCollector Begin(SegmentContext segment)
    {
        this.segment = segment;
        tests = filters.Count == 0 ? [] : [.. filters.Select(f => f.Open(segment))];
        return this;
    }

    public override void SetScorer(ScoreSource scorer) { }

    public override void Collect(int doc)
    {
        if ((++sinceCheck & 0x3FF) == 0)
            segment!.Clock.Check();
        foreach (var test in tests)
        {
            if (!test(doc))
                return;
        }
        Total++;
    }
}
