using Lucene.Net.Index;
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
            papers += segment.LiveDocs is null
                ? segment.DocFreq(new Term(IndexFields.Kind, IndexFields.KindPaper))
                : LivePapers.Of(segment).Count();
        }
        return papers;
    }
}
