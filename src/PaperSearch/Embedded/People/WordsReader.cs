using Lucene.Net.Index;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Storage;
using PaperSearch.People;
using PaperSearch.Resemblance;

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

    private IEnumerable<(ulong Hash, int Paper)> Papers() => reader.Leaves.SelectMany(
        leaf => LivePapers.WithHashes(leaf.AtomicReader), (leaf, paper) => (paper.Hash, leaf.DocBase + paper.Doc));
}
