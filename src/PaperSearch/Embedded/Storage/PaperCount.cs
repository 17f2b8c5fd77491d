using Lucene.Net.Index;
using Lucene.Net.Search;
using PaperSearch.Embedded.Schema;

namespace PaperSearch.Embedded.Storage;

/// <summary>Counts the papers of a state.</summary>
internal static class PaperCount
{
    // Deleted papers stand in Lucene's frequencies until a merge; the live ones are counted where there are any.
    public static int Of(IndexReader reader)
    {
        var papers = 0;
        foreach (var leaf in reader.Leaves)
        {
            var segment = leaf.AtomicReader;
            var kind = new Term(IndexFields.Kind, IndexFields.KindPaper);
            if (segment.LiveDocs is not { } live)
            {
                papers += segment.DocFreq(kind);
                continue;
            }
            if (segment.GetTermDocsEnum(kind) is not { } docs)
                continue;
            for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
                papers += live.Get(doc) ? 1 : 0;
        }
        return papers;
    }
}
