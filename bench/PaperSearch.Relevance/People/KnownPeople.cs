using PaperSearch.Embedded.People;
using PaperSearch.People;

namespace PaperSearch.Relevance.People;

/// <summary>
/// People whom papers tell apart by a given name in full. Such a name is taken for one person's where it is rare: of the papers
/// that have it a tenth at most would be expected by how frequent the given and the family name are, each by itself, and where no
/// two of its papers print different middle names, nor another name of the block is like it ("Victor", "Viktor"). People have
/// five papers at least, and a block two people.
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

    public KnownPeople(PeopleKeeper keeper)
    {
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
    public List<DrawnBlock> Draw(int count, int seed)
    {
        // Cheaply first: names that may be of known people.
        var candidates = blocks.SelectMany(block => block.Value
            .Where(name => given[name]!.First.Length > 1).GroupBy(name => given[name]!.First)
            .Where(person => person.Sum(name => keeper.PapersOf(name)) >= LeastPapers)
            .Select(person => (Block: block.Key, person.Key)))
            .GroupBy(person => person.Block).Where(block => block.Count() > 1).SelectMany(block => block).Order().ToArray();
        new Random(seed).Shuffle(candidates);
        var drawn = new List<DrawnBlock>();
        foreach (var number in candidates.Select(person => person.Block).Distinct())
        {
            if (drawn.Count == count)
                break;
            var (block, _) = BlockReader.Read(
                keeper, number, new PersonNames().FamilyWordOf(keeper.MarkedName(blocks[number][0])));
            if (Truth(block) is { } truth)
                drawn.Add(new DrawnBlock(block, truth));
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

    private int[]? Truth(NameBlock block)
    {
        var forms = GivenNames.Of(block.Forms);
        var papers = new int[forms.Length];
        foreach (var mention in block.Mentions)
            papers[mention.Form]++;
        var people = new Dictionary<string, int>(StringComparer.Ordinal);
        var firsts = forms.Select(form => form.First).Where(first => first.Length > 1).Distinct().ToList();
        foreach (var person in Enumerable.Range(0, forms.Length).Where(form => forms[form].First.Length > 1)
            .GroupBy(form => forms[form].First))
        {
            var count = person.Sum(form => papers[form]);
            var byChance = (double)givenPapers.GetValueOrDefault(person.Key) * block.FamilyPapers / mentions;
            if (count >= LeastPapers && byChance <= MostByChance * count && AreOnePerson(person)
                && !firsts.Exists(other => AreAlike(other, person.Key)))
                people[person.Key] = people.Count;
        }
        return people.Count < 2 ? null
            : Array.ConvertAll(block.Mentions, mention => people.GetValueOrDefault(forms[mention.Form].First, -1));

        // "Victor" and "Viktor", "Alex" and "Alexander" may be one person.
        static bool AreAlike(string one, string other) =>
            one != other && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal)
                || (Math.Min(one.Length, other.Length) > 3 && Edits(one, other) <= 2));

        bool AreOnePerson(IEnumerable<int> person) =>
            person.All(form => person.All(other => forms[form].MayBe(forms[other])));
    }

    /// <summary>The edits between two words (Levenshtein).</summary>
    private static int Edits(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(cost, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
