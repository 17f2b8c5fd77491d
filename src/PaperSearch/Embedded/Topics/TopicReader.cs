using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Schema;
using PaperSearch.Resemblance;
using PaperSearch.Text;

namespace PaperSearch.Embedded.Topics;

/// <summary>Learns the topics of a state of an index.</summary>
internal static class TopicReader
{
    public static TopicModel Learn(IndexReader reader, CancellationToken cancellation) =>
        TopicModel.Of(PapersOf(reader), cancellation);

    private static IEnumerable<(ulong Hash, byte[] Words)> PapersOf(IndexReader reader)
    {
        var id = new BytesRef();
        foreach (var leaf in reader.Leaves)
        {
            var segment = leaf.AtomicReader;
            if (segment.GetTermDocsEnum(new Term(IndexFields.Kind, IndexFields.KindPaper)) is not { } papers)
                continue;
            var (live, words, ids) = (segment.LiveDocs, WordsColumn.Of(segment), segment.GetBinaryDocValues(IndexFields.Id));
            for (var doc = papers.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = papers.NextDoc())
            {
                if (live?.Get(doc) == false)
                    continue;
                ids.Get(doc, id);
                yield return (StableHash.Of(id.Bytes.AsSpan(id.Offset, id.Length)), words[doc]);
            }
        }
    }
}
