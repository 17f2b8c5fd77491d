namespace PaperSearch.People;

/// <summary>The people of a block of names. Immutable.</summary>
internal sealed class BlockPeople
{
    private readonly Dictionary<int, List<Person>> byName = [];

    private BlockPeople(Person[] people)
    {
        People = people;
        foreach (var person in people)
        {
            Mentions += person.Papers.Length;
            foreach (var (name, _) in person.Forms)
            {
                if (!byName.TryGetValue(name, out var bearers))
                    byName[name] = bearers = [];
                bearers.Add(person);
            }
        }
    }

    /// <summary>The people, those with most papers first.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>How many papers they have, those of two of them twice.</summary>
    public int Mentions { get; }

    /// <summary>Who bears a name, by its number; those with most papers first.</summary>
    public IReadOnlyList<Person> Bearers(int name) => byName.GetValueOrDefault(name) ?? [];

    /// <summary>Tells the people of a block apart.</summary>
    /// <param name="block">The block.</param>
    /// <param name="names">By form: the number of the name in the index.</param>
    public static BlockPeople Of(NameBlock block, int[] names) =>
        new(Array.ConvertAll(PersonClusters.Of(block), mentions => PersonOf(block, names, mentions)));

    private static Person PersonOf(NameBlock block, int[] names, int[] mentions)
    {
        if (mentions.Length == 1)
        {
            ref readonly var only = ref block.Mentions[mentions[0]];
            return new Person([only.Paper], [(names[only.Form], 1)], only.Paper);
        }
        var papers = Array.ConvertAll(mentions, mention => block.Mentions[mention].Paper);
        Array.Sort(papers);
        // One may be printed twice on a paper, in two spellings.
        papers = [.. papers.Distinct()];
        var forms = mentions.CountBy(mention => block.Mentions[mention].Form)
            .OrderByDescending(form => form.Value).ThenByDescending(form => block.Forms[form.Key].Length)
            .ThenBy(form => names[form.Key]).Select(form => (names[form.Key], form.Value)).ToArray();
        // They are in the order of dates, those without one first.
        var first = Array.Find(mentions, mention => block.Mentions[mention].Date > 0);
        return new Person(papers, forms, block.Mentions[block.Mentions[first].Date > 0 ? first : mentions[0]].Paper);
    }
}
