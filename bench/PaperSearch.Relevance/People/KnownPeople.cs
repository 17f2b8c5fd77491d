using PaperSearch.Embedded.People;
using PaperSearch.People;

namespace PaperSearch.Relevance.People;

/// <summary>
/// People whom papers tell apart by a given name in full. Such a name is taken for one person's where it is rare: of the papers
/// that have it a tenth at most would be expected by how frequent the given and the family name are, each by itself, and where no
/// two of its papers print different middle names, nor another name of the block may be a form of it (<see cref="ShortForms"/>)
/// or has it behind the first one ("Sever Silvestru", "Silvestru Sever"). People have five papers at least. Blocks
/// have even or odd numbers, so that weights are chosen by other people than those whom figures are reported of.
/// </summary>
internal sealed class KnownPeople
{
    private const int LeastPapers = 5;
    private const double MostByChance = 0.1;

    private readonly PeopleKeeper keeper;
    private readonly GivenNames?[] given;
    private readonly Dictionary<string, int> givenPapers = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<int>> blocks = [];
    private readonly long mentions;

    private readonly int parity;

    /// <param name="keeper">Knows all names.</param>
    /// <param name="even">Whether blocks of even numbers are drawn, and not those of odd ones.</param>
    public KnownPeople(PeopleKeeper keeper, bool even)
    {
        parity = even ? 0 : 1;
        this.keeper = keeper;
        var names = new PersonNames();
        given = new GivenNames?[keeper.Names.Count];
        for (var name = 0; name < given.Length; name++)
        {
            mentions += keeper.PapersOf(name);
            if (keeper.BlockOf(name) is not (> 0 and var block))
                continue;
            given[name] = names.GivenOf(keeper.MarkedName(name));
            if (!blocks.TryGetValue(block, out var forms))
                blocks[block] = forms = [];
            forms.Add(name);
            if (given[name]!.First is { Length: > 0 } first)
                givenPapers[first] = givenPapers.GetValueOrDefault(first) + keeper.PapersOf(name);
        }
    }

    /// <summary>Blocks drawn at random, each known person with the same chance.</summary>
    /// <param name="count">How many at most.</param>
    /// <param name="least">How many people must be known in a block.</param>
    /// <param name="seed">Of what is drawn.</param>
    public List<DrawnBlock> Draw(int count, int least, int seed)
    {
        // Cheaply first: names that may be of known people.
        var candidates = blocks.Where(block => block.Key % 2 == parity).SelectMany(block => block.Value
            .Where(name => given[name]!.First.Length > 1).GroupBy(name => given[name]!.First)
            .Where(person => person.Sum(name => keeper.PapersOf(name)) >= LeastPapers)
            .Select(person => (Block: block.Key, person.Key)))
            .GroupBy(person => person.Block).Where(block => block.Count() >= least).SelectMany(block => block).Order().ToArray();
        new Random(seed).Shuffle(candidates);
        var drawn = new List<DrawnBlock>();
        using var reader = new BlockReader(keeper);
        foreach (var number in candidates.Select(person => person.Block).Distinct())
        {
            if (drawn.Count == count)
                break;
            var word = keeper.FamilyWordOf(blocks[number][0]);
            var (block, _) = reader.Read(number, word, reader.Find(number, word));
            var forms = GivenNames.Of(block.Forms);
            if (Truth(block, forms, least) is { } truth)
                drawn.Add(new DrawnBlock(block, truth, Array.ConvertAll(block.Mentions, mention => forms[mention.Form].First)));
        }
        return drawn;
    }

    /// <summary>The block with given names hidden.</summary>
    public NameBlock Hide(DrawnBlock drawn, HiddenNames hidden, int seed)
    {
        if (hidden == HiddenNames.None)
            return drawn.Block;
        var block = drawn.Block;
        var names = new PersonNames();
        var initials = Array.ConvertAll(block.Forms, form => Initials(names.GivenOf(form)) + "Hidden");
        var random = new Random(seed);
        var forms = block.Forms.Length;
        return block with
        {
            Forms = [.. block.Forms, .. initials],
            Mentions = Array.ConvertAll(block.Mentions, mention =>
                hidden == HiddenNames.All || random.Next(2) == 0 ? mention with { Form = forms + mention.Form } : mention),
        };
    }

    private static string Initials(GivenNames given) =>
        string.Concat(Enumerable.Range(0, given.Count).Select(i => char.ToUpperInvariant(given[i].Text[0]) + ". "));

    private int[]? Truth(NameBlock block, GivenNames[] forms, int least)
    {
        var papers = new int[forms.Length];
        foreach (var mention in block.Mentions)
            papers[mention.Form]++;
        var people = new Dictionary<string, int>(StringComparer.Ordinal);
        var firsts = forms.Select(form => form.First).Where(first => first.Length > 1).Distinct().ToList();
        var later = forms.SelectMany(form => Enumerable.Range(1, form.Count - 1).Select(place => form[place].Text)).ToHashSet();
        foreach (var person in Enumerable.Range(0, forms.Length).Where(form => forms[form].First.Length > 1)
            .GroupBy(form => forms[form].First))
        {
            var count = person.Sum(form => papers[form]);
            var byChance = (double)givenPapers.GetValueOrDefault(person.Key) * block.FamilyPapers / mentions;
            if (count >= LeastPapers && byChance <= MostByChance * count && AreOnePerson(person)
                && !later.Contains(person.Key)
                && !firsts.Exists(other => other != person.Key && ShortForms.AreAlike(other, person.Key)))
                people[person.Key] = people.Count;
        }
        return people.Count < least ? null
            : Array.ConvertAll(block.Mentions, mention => people.GetValueOrDefault(forms[mention.Form].First, -1));

        bool AreOnePerson(IEnumerable<int> person) =>
            person.All(form => person.All(other => forms[form].MayBe(forms[other])));
    }
}
