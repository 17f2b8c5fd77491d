using Lucene.Net.Search;

namespace PaperSearch.Embedded.Matching;

/// <summary>Runs a query over a state of an index, one segment after the other, with what one segment's search was lent for the next.</summary>
internal static class SegmentSearch
{
    public static void Run(IndexSearcher searcher, Lucene.Net.Search.Query query, ICollector collector, PostingsSource source)
    {
        var weight = searcher.CreateNormalizedWeight(query);
        foreach (var segment in searcher.IndexReader.Leaves)
        {
            var mark = source.Mark;
            collector.SetNextReader(segment);
            // Out of order, Lucene makes a table of 2,048 objects for each disjunction.
            weight.GetBulkScorer(segment, scoreDocsInOrder: true, segment.AtomicReader.LiveDocs)?.Score(collector);
            source.GiveBackSince(mark);
        }
    }
}
