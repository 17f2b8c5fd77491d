using Lucene.Net.Index;
using Lucene.Net.Search;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Facets;

namespace PaperSearch.Embedded.Matching;

/// <summary>Counts the papers that match a query and pass filters, and asks for no scores.</summary>
internal sealed class CountCollector(IReadOnlyList<FacetFilter> filters, SearchClock clock) : IMatchCollector
{
    private Func<int, bool>[] tests = [];
    private int sinceCheck;

    public long Total { get; private set; }

    public bool NeedsScores => false;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) { }

    public void SetNextReader(AtomicReaderContext context)
    {
        clock.Check();
        tests = filters.Count == 0 ? [] : [.. filters.Select(f => f.Open(context, SegmentColumns.Of(context.AtomicReader)))];
    }

    public void Collect(int doc)
    {
        if ((++sinceCheck & 0x3FF) == 0)
            clock.Check();
        foreach (var test in tests)
        {
            if (!test(doc))
                return;
        }
        Total++;
    }
}
