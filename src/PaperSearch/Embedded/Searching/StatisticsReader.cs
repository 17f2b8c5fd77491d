using Lucene.Net.Index;
using PaperSearch.Analysis;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Schema;
using PaperSearch.Embedded.Storage;

namespace PaperSearch.Embedded.Searching;

/// <summary>Figures of one state of an index.</summary>
internal static class StatisticsReader
{
    private static readonly string[] fields =
    [
        IndexFields.Title, IndexFields.Abstract, IndexFields.Author,
        IndexFields.Category, IndexFields.Journal, IndexFields.Comment,
    ];

    public static IndexStatistics Read(Snapshot snapshot, IndexFolder folder)
    {
        int? first = null, last = null;
        foreach (var leaf in snapshot.Reader.Leaves)
        {
            foreach (var date in SegmentColumns.Of(leaf.AtomicReader).Dates)
            {
                var year = date / 10000;
                if (year == 0)
                    continue;
                first = Math.Min(first ?? year, year);
                last = Math.Max(last ?? year, year);
            }
        }
        return new IndexStatistics(
            snapshot.Papers,
            snapshot.Reader.NumDocs - snapshot.Papers,
            folder.SizeInBytes(),
            snapshot.Reader.Leaves.Count,
            snapshot.Generation,
            IndexFolder.FormatVersion,
            TextAnalysis.Fingerprint,
            first,
            last,
            fields.Select(f => FieldOf(snapshot.Reader, f)).ToValueList());
    }

    private static FieldStatistics FieldOf(IndexReader reader, string field)
    {
        long terms = 0, postings = 0, tokens = 0;
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(field) is not { } found)
                continue;
            terms += Math.Max(0, found.Count);
            postings += Math.Max(0, found.SumDocFreq);
            tokens = tokens < 0 || found.SumTotalTermFreq < 0 ? -1 : tokens + found.SumTotalTermFreq;
        }
        return new FieldStatistics(field, terms, postings, tokens);
    }
}
