using Lucene.Net.Index;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Storage;
using PaperSearch.Resemblance;

namespace PaperSearch.Embedded.Topics;

/// <summary>Learns the topics of a state of an index.</summary>
internal static class TopicReader
{
    public static TopicModel Learn(IndexReader reader, CancellationToken cancellation) =>
        TopicModel.Of(PapersOf(reader), cancellation);

    private static IEnumerable<(ulong Hash, byte[] Words)> PapersOf(IndexReader reader)
    {
        foreach (var leaf in reader.Leaves)
        {
            var words = WordsColumn.Of(leaf.AtomicReader);
            foreach (var (hash, doc) in LivePapers.WithHashes(leaf.AtomicReader))
                yield return (hash, words[doc]);
        }
    }
}
