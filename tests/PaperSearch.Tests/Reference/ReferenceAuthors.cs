using PaperSearch.Names;
using PaperSearch.People;
using PaperSearch.Resemblance;
using PaperSearch.Resolving;
using PaperSearch.Searching;
using PaperSearch.Text;

namespace PaperSearch.Tests.Reference;

/// <summary>The authors of a state of the reference, read paper by paper.</summary>
internal sealed class ReferenceAuthors : IAuthorIndex, IAuthorNames
{
    private readonly ReferenceState state;
    private readonly List<string> names;
    private readonly Dictionary<string, int> numbers;
    private readonly Dictionary<string, string> marked;
    private readonly List<string> categories;
    private readonly CategoryShares shares;
    private readonly WordShares words;
    private readonly Dictionary<int, BlockPeople> blocks = [];

    public ReferenceAuthors(ReferenceState state)
    {
        this.state = state;
        names = [.. state.Papers.SelectMany(paper => paper.Values("author")).Distinct().Order(Utf8Order.Instance)];
        numbers = names.Index().ToDictionary(name => name.Item, name => name.Index);
        marked = state.Papers.SelectMany(paper => paper.MarkedAuthors).Distinct().Order(StringComparer.Ordinal)
            .GroupBy(FamilyMark.Without).ToDictionary(name => name.Key, name => name.First());
        categories = [.. state.Papers.SelectMany(paper => paper.Values("category")).Distinct().Order(Utf8Order.Instance)];
        shares = new CategoryShares(
            categories,
            categories.ConvertAll(code => Live().Count(paper => paper.Values("category").Contains(code))),
            state.Live.Count);
        words = new WordShares(
            state.Live.Select(number => (StableHash.Of(IdOf(number).Value), number)),
            (paper, found) => found.AddRange(WordsOf(paper)));
    }

    public int FindName(string name) => numbers.GetValueOrDefault(name, -1);

    public string NameText(int name) => names[name];

    public string MarkedName(int name) => marked.GetValueOrDefault(names[name], names[name]);

    public int BlockOf(int name) => new PersonNames().BlockOf(MarkedName(name));

    public int PapersOf(int name) => Live().Count(paper => paper.Values("author").Contains(names[name]));

    public IReadOnlyList<Person> Bearers(int name)
    {
        var block = BlockOf(name);
        if (block == 0)
            return [];
        lock (blocks)
        {
            if (!blocks.TryGetValue(block, out var people))
                blocks[block] = people = Read(block, new PersonNames().FamilyWordOf(MarkedName(name)));
            return people.Bearers(name);
        }
    }

    /// <summary>What each author of a paper is called among all people.</summary>
    public IEnumerable<string> PeopleOn(ReferencePaper paper) => CalledOn(paper).Distinct();

    private IEnumerable<string> CalledOn(ReferencePaper paper)
    {
        var number = state.Papers.IndexOf(paper);
        foreach (var name in paper.Values("author"))
        {
            var bearers = Bearers(FindName(name));
            var known = bearers.Where(person => person.Wrote(number, FindName(name))).ToList();
            // A deleted paper is nobody's, and counts nowhere; its values are known until it is merged away.
            var person = known.Count == 1 ? known[0] : bearers.Count == 1 ? bearers[0] : null;
            yield return person is not null ? AuthorReference.ShortestOf(this, person)
                : bearers.Count == 0 ? name
                : $"{name} ({paper.Paper.Id.Value})";
        }
    }

    /// <summary>What the one bearer of a name is called; any other text as it is.</summary>
    public string Called(string name) =>
        FindName(name) is >= 0 and var number && Bearers(number) is [var only] ? AuthorReference.ShortestOf(this, only) : name;

    /// <summary>Whether anybody is, or was, called so.</summary>
    public bool HasPerson(string value) => state.Papers.Any(paper => PeopleOn(paper).Contains(value));

    public int FindPaper(PaperId id) => state.Find(id) ?? -1;

    public PaperId IdOf(int paper) => state.Papers[paper].Paper.Id;

    public int DateOf(int paper) => state.Papers[paper].Date;

    public IReadOnlyList<int> NamesOn(int paper) => [.. state.Papers[paper].Values("author").Select(FindName).Order()];

    public IEnumerable<string> CategoriesOn(int paper) =>
        state.Papers[paper].Values("category").Order(Utf8Order.Instance);

    private int[] WordsOf(int number)
    {
        var paper = state.Papers[number].Paper;
        return [.. PaperWords.SlotsOf(paper.Title).Concat(PaperWords.SlotsOf(paper.Abstract ?? "")).Distinct().Order()];
    }

    private IEnumerable<ReferencePaper> Live() => state.Live.Select(number => state.Papers[number]);

    private BlockPeople Read(int block, string word)
    {
        var builder = new BlockBuilder(this, block);
        var found = state.Live.SelectMany(
            paper => NamesOn(paper).Where(name => BlockOf(name) == block).Select(name => (paper, name)));
        foreach (var (paper, name) in found.OrderBy(m => DateOf(m.paper)).ThenBy(m => IdOf(m.paper).Value, Utf8Order.Instance)
            .ThenBy(m => m.name))
        {
            int[] codes = [.. CategoriesOn(paper).Select(code => categories.IndexOf(code))];
            builder.Add(paper, name, DateOf(paper), [.. NamesOn(paper)], codes, words.Weigh(WordsOf(paper)));
        }
        var family = Live().Count(paper => paper["author"].Terms(TermForm.Analyzed).Any(term => term.Key == word));
        var (people, forms) = builder.ToBlock(
            given => state.Terms("author", TermForm.Analyzed).GetValueOrDefault(given), family, shares);
        return BlockPeople.Of(people, forms);
    }
}
