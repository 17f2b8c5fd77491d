using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PaperSearch.Embedded.Schema;
using PaperSearch.Text;

namespace PaperSearch.Embedded.Storage;

/// <summary>The documents of a segment that are papers and not deleted, ascending.</summary>
internal static class LivePapers
{
    public static IEnumerable<int> Of(AtomicReader segment)
    {
        if (segment.GetTermDocsEnum(new Term(IndexFields.Kind, IndexFields.KindPaper)) is not { } papers)
            yield break;
        var live = segment.LiveDocs;
        for (var doc = papers.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = papers.NextDoc())
        {
            if (live?.Get(doc) != false)
                yield return doc;
        }
    }

    /// <summary>The same, each with a hash of its id, by which samples are drawn.</summary>
    public static IEnumerable<(ulong Hash, int Doc)> WithHashes(AtomicReader segment)
    {
        var ids = segment.GetBinaryDocValues(IndexFields.Id);
        var id = new BytesRef();
        foreach (var doc in Of(segment))
        {
            ids.Get(doc, id);
            yield return (StableHash.Of(id.Bytes.AsSpan(id.Offset, id.Length)), doc);
        }
    }
}
