using System.Text;
using Lucene.Net.Index;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Postings;
using PaperSearch.Embedded.Schema;
using PaperSearch.People;

namespace PaperSearch.Embedded.People;

/// <summary>
/// Reads the papers of a block of names from the columns: those with a word of the family name, each looked at.
/// </summary>
internal static class BlockReader
{
    /// <param name="people">The state.</param>
    /// <param name="block">The block's number.</param>
    /// <param name="word">A word that all names of the block have.</param>
    /// <returns>The block, and the number of each of its forms among all names.</returns>
    public static (NameBlock Block, int[] Names) Read(PeopleKeeper people, int block, string word)
    {
        using var terms = new TermReader(people.Reader);
        var (found, familyPapers) = Find(people, terms, block, word);
        var builder = new BlockBuilder(people, block);
        var leaves = people.Reader.Leaves;
        var names = new List<int>();
        var words = new WordsReader(people.Reader);
        foreach (var (paper, name, date) in PaperOrder.Sort(people.Reader, found))
        {
            var leaf = leaves[ReaderUtil.SubIndex(paper, leaves)];
            var (columns, doc) = (SegmentColumns.Of(leaf.AtomicReader), paper - leaf.DocBase);
            names.Clear();
            var global = people.Names.OfSegment(columns.Authors);
            foreach (var ordinal in columns.Authors[doc])
                names.Add(global[ordinal]);
            builder.Add(paper, name, date, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(names),
                people.CategoriesOn(columns.Categories, doc), people.Words.Weigh(words.Of(paper)));
        }
        return builder.ToBlock(given => terms.DocFreq(IndexFields.Author, given), familyPapers, people.Categories);
    }

    private static (List<(int Paper, int Name, int Date)> Found, int FamilyPapers) Find(
        PeopleKeeper people, TermReader terms, int block, string word)
    {
        var found = new List<(int Paper, int Name, int Date)>();
        var familyPapers = 0;
        if (terms.Find(IndexFields.Author, word) is not { } term)
            return (found, 0);
        var bytes = Encoding.UTF8.GetBytes(word);
        foreach (var leaf in people.Reader.Leaves)
        {
            using var lease = new PostingsLease(terms, leaf);
            var columns = SegmentColumns.Of(leaf.AtomicReader);
            var (authors, dates) = (columns.Authors, columns.Dates);
            if (authors.ValueCount == 0 || lease.Open(term) is not { } docs)
                continue;
            var global = people.Names.OfSegment(authors);
            for (var doc = docs.NextDoc(); doc != DocCursor.NoMoreDocs; doc = docs.NextDoc())
            {
                familyPapers++;
                foreach (var ordinal in authors[doc])
                {
                    if (people.IsOf(global[ordinal], authors.Values[ordinal], block, bytes))
                        found.Add((leaf.DocBase + doc, global[ordinal], dates[doc]));
                }
            }
        }
        return (found, familyPapers);
    }
}
