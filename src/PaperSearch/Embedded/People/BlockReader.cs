using System.Runtime.InteropServices;
using System.Text;
using Lucene.Net.Index;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Postings;
using PaperSearch.Embedded.Schema;
using PaperSearch.People;
using PaperSearch.Text;

namespace PaperSearch.Embedded.People;

/// <summary>Reads blocks of names from the columns and the index of names. For one thread.</summary>
internal sealed class BlockReader : IDisposable
{
    private readonly PeopleKeeper people;
    private readonly TermReader terms;
    private readonly WordsReader words;
    private readonly SegmentColumns[] columns;
    private readonly Dictionary<string, int> papersWith = new(StringComparer.Ordinal);
    private readonly List<int> names = [];

    public BlockReader(PeopleKeeper people)
    {
        this.people = people;
        terms = new TermReader(people.Reader);
        words = new WordsReader(people.Reader);
        columns = [.. people.Reader.Leaves.Select(leaf => SegmentColumns.Of(leaf.AtomicReader))];
    }

    /// <summary>The names of a block on papers, in the order of <see cref="PaperOrder"/>.</summary>
    /// <param name="block">The block's number.</param>
    /// <param name="word">A word that all names of the block have.</param>
    public List<NameOn> Find(int block, string word)
    {
        var found = new List<NameOn>();
        var bytes = Encoding.UTF8.GetBytes(word);
        foreach (var (leaf, doc) in PapersWith(word))
        {
            var (authors, docBase) = (columns[leaf].Authors, people.Reader.Leaves[leaf].DocBase);
            var global = people.Names.OfSegment(authors);
            foreach (var ordinal in authors[doc])
            {
                if (people.IsOf(global[ordinal], authors.Values[ordinal], block, bytes))
                    found.Add(new NameOn(docBase + doc, global[ordinal], columns[leaf].Dates[doc]));
            }
        }
        return PaperOrder.Sort(people.Reader, found);
    }

    /// <summary>The people of a block; <see langword="null"/> where a table does not know all of its papers.</summary>
    /// <param name="table">The table, of this or an earlier state.</param>
    /// <param name="mentions">The names of the block on papers, in the order of <see cref="PaperOrder"/>.</param>
    public BlockPeople? TryRead(PersonTable table, List<NameOn> mentions)
    {
        var bearers = new Dictionary<NameOn, (int Person, int Name)>(mentions.Count);
        foreach (var mention in mentions)
        {
            var leaf = ReaderUtil.SubIndex(mention.Paper, people.Reader.Leaves);
            var paperId = PaperOrder.Read(people.Reader, mention.Paper);
            var id = StableHash.Of(paperId.Bytes.AsSpan(paperId.Offset, paperId.Length));
            var paper = PersonKeys.OfPaper(id, columns[leaf].Authors, mention.Paper - people.Reader.Leaves[leaf].DocBase);
            if (!table.Covers(paper))
                return null;
            var name = PersonKeys.OfName(people.Names[mention.Name]);
            var person = table.Bearer(name);
            if (person == PersonTable.Several)
                person = table.BearerOn(PersonKeys.OfNameOn(id, name));
            bearers[mention] = (person, person >= 0 ? PersonTable.Itself : mention.Name);
        }
        return BlockPeople.Of(mentions, mention => bearers[mention], people.MarkedName);
    }

    /// <summary>A block of names.</summary>
    /// <param name="block">The block's number.</param>
    /// <param name="word">A word that all names of the block have.</param>
    /// <param name="mentions">Its names on papers, in the order of <see cref="PaperOrder"/>.</param>
    /// <returns>The block, and the number of each of its forms among all names.</returns>
    public (NameBlock Block, int[] Names) Read(int block, string word, List<NameOn> mentions)
    {
        var builder = new BlockBuilder(people, block);
        var leaves = people.Reader.Leaves;
        foreach (var (paper, name, date) in mentions)
        {
            var leaf = ReaderUtil.SubIndex(paper, leaves);
            var (authors, doc) = (columns[leaf].Authors, paper - leaves[leaf].DocBase);
            names.Clear();
            var global = people.Names.OfSegment(authors);
            foreach (var ordinal in authors[doc])
                names.Add(global[ordinal]);
            builder.Add(paper, name, date, CollectionsMarshal.AsSpan(names),
                people.CategoriesOn(columns[leaf].Categories, doc), people.Words.Weigh(words.Of(paper)));
        }
        if (!papersWith.TryGetValue(word, out var familyPapers))
            papersWith[word] = familyPapers = PapersWith(word).Count();
        return builder.ToBlock(given => terms.DocFreq(IndexFields.Author, given), familyPapers, people.Categories);
    }

    public void Dispose() => terms.Dispose();

    /// <summary>The papers with a word in a name, by segment and number in it.</summary>
    private IEnumerable<(int Leaf, int Doc)> PapersWith(string word)
    {
        if (terms.Find(IndexFields.Author, word) is not { } term)
            yield break;
        foreach (var leaf in people.Reader.Leaves)
        {
            using var lease = new PostingsLease(terms, leaf);
            if (columns[leaf.Ord].Authors.ValueCount == 0 || lease.Open(term) is not { } docs)
                continue;
            for (var doc = docs.NextDoc(); doc != DocCursor.NoMoreDocs; doc = docs.NextDoc())
                yield return (leaf.Ord, doc);
        }
    }
}
