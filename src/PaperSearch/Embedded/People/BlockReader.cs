using System.Text;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Postings;
using PaperSearch.Embedded.Schema;
using PaperSearch.People;

namespace PaperSearch.Embedded.People;

/// <summary>Reads the papers of a block of names from the columns: those with a word of the family name, each looked at.</summary>
internal static class BlockReader
{
    /// <summary>Of longer lists of authors the first names by their letters: the same ones of the same group.</summary>
    private const int MostCoAuthors = 40;

    /// <param name="people">The state.</param>
    /// <param name="block">The block's number.</param>
    /// <param name="word">A word that all names of the block have.</param>
    /// <returns>The block, and the number of each of its forms among all names.</returns>
    public static (NameBlock Block, int[] Names) Read(PeopleKeeper people, int block, string word)
    {
        using var terms = new TermReader(people.Reader);
        var found = new List<(int Paper, int Name, int Date)>();
        var familyPapers = 0;
        if (terms.Find(IndexFields.Author, word) is { } term)
        {
            var bytes = Encoding.UTF8.GetBytes(word);
            foreach (var leaf in people.Reader.Leaves)
            {
                using var lease = new PostingsLease(terms, leaf);
                if (lease.Open(term) is not { } docs)
                    continue;
                var columns = SegmentColumns.Of(leaf.AtomicReader);
                var (authors, dates) = (columns.Authors, columns.Dates);
                if (authors.ValueCount == 0)
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
        }
        return new Collected(people, block, terms).Of(PaperOrder.Sort(people.Reader, found), familyPapers);
    }

    /// <summary>What is numbered while the papers are read.</summary>
    private sealed class Collected(PeopleKeeper people, int block, TermReader terms)
    {
        private readonly Dictionary<int, int> forms = [];
        private readonly Dictionary<int, int> coAuthors = [];
        private readonly HashSet<int> seen = [];
        private readonly List<int> coAuthorPapers = [];
        private readonly List<int> numbers = [];

        public (NameBlock Block, int[] Names) Of(List<(int Paper, int Name, int Date)> found, int familyPapers)
        {
            var mentions = new Mention[found.Count];
            var leaves = people.Reader.Leaves;
            for (var i = 0; i < mentions.Length; i++)
            {
                var (paper, name, date) = found[i];
                var leaf = leaves[Lucene.Net.Index.ReaderUtil.SubIndex(paper, leaves)];
                var columns = SegmentColumns.Of(leaf.AtomicReader);
                var doc = paper - leaf.DocBase;
                mentions[i] = new Mention(
                    paper, FormOf(name), date, columns.Authors[doc].Length,
                    CoAuthorsOf(columns.Authors, doc), CategoriesOf(columns.Categories, doc));
            }
            string[] names = [.. forms.Keys.Select(people.MarkedName)];
            var given = GivenNames.Of(names).Select(name => name.First).Where(first => first.Length > 0).Distinct()
                .ToDictionary(first => first, first => terms.DocFreq(IndexFields.Author, first), StringComparer.Ordinal);
            return (new NameBlock(names, mentions, [.. coAuthorPapers], given, familyPapers, people.Categories), [.. forms.Keys]);
        }

        private int FormOf(int name)
        {
            if (!forms.TryGetValue(name, out var form))
                forms[name] = form = forms.Count;
            return form;
        }

        private int[] CoAuthorsOf(OrdinalColumn authors, int doc)
        {
            numbers.Clear();
            var global = people.Names.OfSegment(authors);
            foreach (var ordinal in authors[doc])
            {
                var name = global[ordinal];
                var other = people.BlockOf(name);
                if (other == block)
                    continue;
                // A group is itself.
                var key = other == 0 ? ~name : other;
                if (!coAuthors.TryGetValue(key, out var number))
                {
                    coAuthors[key] = number = coAuthorPapers.Count;
                    coAuthorPapers.Add(0);
                }
                if (seen.Add(name))
                    coAuthorPapers[number] += people.PapersOf[name];
                numbers.Add(number);
                if (numbers.Count == MostCoAuthors)
                    break;
            }
            return Distinct(numbers);
        }

        private int[] CategoriesOf(OrdinalColumn categories, int doc)
        {
            var values = categories[doc];
            if (values.IsEmpty)
                return [];
            var global = people.CategoryNumbers.OfSegment(categories);
            var found = new int[values.Length];
            for (var i = 0; i < found.Length; i++)
                found[i] = global[values[i]];
            return found;
        }

        private static int[] Distinct(List<int> numbers)
        {
            if (numbers.Count == 0)
                return [];
            numbers.Sort();
            var distinct = new int[numbers.Count];
            var count = 0;
            foreach (var number in numbers)
            {
                if (count == 0 || distinct[count - 1] != number)
                    distinct[count++] = number;
            }
            return count == distinct.Length ? distinct : distinct[..count];
        }
    }
}
