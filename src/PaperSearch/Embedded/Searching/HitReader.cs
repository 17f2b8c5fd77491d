using Lucene.Net.Index;
using Lucene.Net.Util;
using PaperSearch.Embedded.Schema;
using PaperSearch.Embedded.Storage;

namespace PaperSearch.Embedded.Searching;

/// <summary>Reads the papers of an ordered list of hits one after another, in bounded memory.</summary>
internal static class HitReader
{
    // Papers are stored compressed with their neighbours: a stretch of hits read in the order of the index
    // decompresses each chunk once. The first papers must not wait for a long stretch.
    private const int FirstStretch = 16;
    private const int LongestStretch = 1024;

    /// <summary>The ids alone, from their column.</summary>
    public static IEnumerable<PaperId> ReadIds(Snapshot snapshot, ReadOnlyMemory<int> docs, CancellationToken cancellation)
    {
        var leaves = snapshot.Reader.Leaves;
        var columns = new BinaryDocValues?[leaves.Count];
        var id = new BytesRef();
        for (var i = 0; i < docs.Length; i++)
        {
            if (i % LongestStretch == 0)
                cancellation.ThrowIfCancellationRequested();
            var doc = docs.Span[i];
            var leaf = ReaderUtil.SubIndex(doc, leaves);
            (columns[leaf] ??= leaves[leaf].AtomicReader.GetBinaryDocValues(IndexFields.Id)).Get(doc - leaves[leaf].DocBase, id);
            yield return PaperId.Parse(id.Utf8ToString());
        }
    }

    public static IEnumerable<Paper> Read(Snapshot snapshot, ReadOnlyMemory<int> docs, CancellationToken cancellation)
    {
        var places = new int[LongestStretch];
        var sorted = new int[LongestStretch];
        var papers = new Paper[LongestStretch];
        var stretch = FirstStretch;
        for (var from = 0; from < docs.Length; from += stretch, stretch = Math.Min(2 * stretch, LongestStretch))
        {
            cancellation.ThrowIfCancellationRequested();
            stretch = Math.Min(stretch, docs.Length - from);
            docs.Slice(from, stretch).CopyTo(sorted);
            for (var i = 0; i < stretch; i++)
                places[i] = i;
            Array.Sort(sorted, places, 0, stretch);
            for (var i = 0; i < stretch; i++)
                papers[places[i]] = StoredPapers.Read(snapshot.Reader, sorted[i]);
            for (var i = 0; i < stretch; i++)
                yield return papers[i];
        }
    }
}
