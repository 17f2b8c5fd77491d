using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Schema;
using PaperSearch.People;
using PaperSearch.Resemblance;
using PaperSearch.Text;

namespace PaperSearch.Embedded.People;

/// <summary>Reads the words of papers from their column. For one thread.</summary>
internal sealed class WordsReader
{
    private readonly IndexReader reader;
    private readonly WordsColumn[] columns;
    private readonly List<CountedWord> counted = [];

    public WordsReader(IndexReader reader)
    {
        this.reader = reader;
        columns = [.. reader.Leaves.Select(leaf => WordsColumn.Of(leaf.AtomicReader))];
    }

    /// <summary>The words of a paper by their slots, ascending.</summary>
    public int[] Of(int paper)
    {
        Decode(paper);
        var words = new int[counted.Count];
        for (var i = 0; i < words.Length; i++)
            words[i] = counted[i].Slot;
        return words;
    }

    /// <summary>How rare words are.</summary>
    public WordShares Shares() => new(Papers(), (paper, words) =>
    {
        Decode(paper);
        foreach (var word in counted)
            words.Add(word.Slot);
    });

    private void Decode(int paper)
    {
        var leaf = ReaderUtil.SubIndex(paper, reader.Leaves);
        PaperWords.Decode(columns[leaf][paper - reader.Leaves[leaf].DocBase], counted);
    }

    private IEnumerable<(ulong Hash, int Paper)> Papers()
    {
        var id = new BytesRef();
        foreach (var leaf in reader.Leaves)
        {
            var segment = leaf.AtomicReader;
            if (segment.GetTermDocsEnum(new Term(IndexFields.Kind, IndexFields.KindPaper)) is not { } papers)
                continue;
            var (live, ids) = (segment.LiveDocs, segment.GetBinaryDocValues(IndexFields.Id));
            for (var doc = papers.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = papers.NextDoc())
            {
                if (live?.Get(doc) == false)
                    continue;
                ids.Get(doc, id);
                yield return (StableHash.Of(id.Bytes.AsSpan(id.Offset, id.Length)), leaf.DocBase + doc);
            }
        }
    }
}
