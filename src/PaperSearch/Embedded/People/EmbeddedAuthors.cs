using Lucene.Net.Index;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Storage;
using PaperSearch.People;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.People;

/// <summary>The authors of a state of an index on Lucene.Net.</summary>
/// <param name="people">The state.</param>
/// <param name="table">Who people are; gives <see langword="null"/> while that is not known.</param>
internal sealed class EmbeddedAuthors(PeopleKeeper people, Func<PersonTable?> table) : IAuthorIndex
{
    public int FindName(string name) => people.Names.Find(name);

    public string NameText(int name) => people.Names.Value(name);

    public IReadOnlyList<Person> Bearers(int name) => people.Find(name, table)?.Bearers(name) ?? [];

    public int FindPaper(PaperId id) => StoredPapers.Find(people.Reader, id);

    public PaperId IdOf(int paper) => PaperId.Parse(PaperOrder.Read(people.Reader, paper).Utf8ToString());

    public int DateOf(int paper)
    {
        var (columns, doc) = At(paper);
        return columns.Dates[doc];
    }

    public IReadOnlyList<int> NamesOn(int paper)
    {
        var (columns, doc) = At(paper);
        if (columns.Authors.ValueCount == 0)
            return [];
        var global = people.Names.OfSegment(columns.Authors);
        var ordinals = columns.Authors[doc];
        var names = new int[ordinals.Length];
        for (var i = 0; i < names.Length; i++)
            names[i] = global[ordinals[i]];
        return names;
    }

    public IEnumerable<string> CategoriesOn(int paper)
    {
        var (columns, doc) = At(paper);
        return people.CategoriesOn(columns.Categories, doc).Select(number => people.Categories.Codes[number]);
    }

    private (SegmentColumns Columns, int Doc) At(int paper)
    {
        var leaf = people.Reader.Leaves[ReaderUtil.SubIndex(paper, people.Reader.Leaves)];
        return (SegmentColumns.Of(leaf.AtomicReader), paper - leaf.DocBase);
    }
}
