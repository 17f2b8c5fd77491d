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
    public static BlockPeople Of(NameBlock block, int[] names) => new(Array.ConvertAll(
        PersonClusters.Of(block),
        mentions => PersonOf(
            Array.ConvertAll(mentions, mention => NameOn.Of(block.Mentions[mention], names)),
            name => block.Forms[Array.IndexOf(names, name)])));

    /// <summary>The people of a block that is told apart already.</summary>
    /// <param name="mentions">Each name on each paper, in the order of <see cref="BlockBuilder.Add"/>.</param>
    /// <param name="personOf">Tells what person a name on a paper is.</param>
    /// <param name="textOf">The name as papers print it.</param>
    public static BlockPeople Of<T>(IEnumerable<NameOn> mentions, Func<NameOn, T> personOf, Func<int, string> textOf)
        where T : notnull => new([.. mentions.GroupBy(personOf, (_, own) => PersonOf([.. own], textOf))
            .OrderByDescending(person => person.Papers.Length)]);

    private static Person PersonOf(NameOn[] mentions, Func<int, string> textOf)
    {
        if (mentions is [var only])
            return new Person([only.Paper], [(only.Paper, only.Name)], [(only.Name, 1)], only.Paper);
        // One may be printed twice on a paper, in two spellings.
        var printed = Array.ConvertAll(mentions, mention => (mention.Paper, mention.Name));
        Array.Sort(printed);
        int[] papers = [.. printed.Select(mention => mention.Paper).Distinct()];
        var forms = printed.CountBy(mention => mention.Name).OrderByDescending(form => form.Value)
            .ThenByDescending(form => textOf(form.Key).Length).ThenBy(form => form.Key)
            .Select(form => (form.Key, form.Value)).ToArray();
        // They are in the order of dates, those without one first.
        var first = Array.FindIndex(mentions, mention => mention.Date > 0);
        return new Person(papers, printed, forms, mentions[Math.Max(0, first)].Paper);
    }
}
