namespace PaperSearch.People;

/// <summary>Names on papers that are one person's as far as is known. Changes while others are joined to it.</summary>
internal sealed class Cluster
{
    private List<int>? doubles;

    /// <param name="number">Its number among the clusters.</param>
    /// <param name="mention">The first name on a paper.</param>
    /// <param name="given">The given names that it prints.</param>
    /// <param name="isDouble">Whether its paper has another name of the block.</param>
    /// <param name="usual">How alike its paper is to those of the block in the mean (<see cref="Usual"/>).</param>
    /// <param name="corpus">The categories.</param>
    public Cluster(int number, in Mention mention, GivenNames given, bool isDouble, float usual, CategoryShares corpus)
    {
        Number = number;
        Mentions = [number];
        Given = given;
        CoAuthors = Tally.Of(mention.CoAuthors);
        Categories = Tally.Of(Array.FindAll(mention.Categories, category => !corpus.IsGroup(category)));
        Groups = Tally.Of(GroupsOf(mention.Categories, corpus));
        Words = mention.Words;
        WordsSquared = Words.Words.Length == 0 ? 0 : 1;
        Usual = usual;
        LeastAuthors = mention.Authors;
        LogAuthors = Logarithm.Of(Math.Max(1, mention.Authors));
        Alone = mention.Authors == 1 ? 1 : 0;
        MiddleNames = given.Count > 1 ? 1 : 0;
        From = mention.Date == 0 ? int.MaxValue : mention.Date / 10_000;
        To = mention.Date / 10_000;
        doubles = isDouble ? [mention.Paper] : null;
    }

    public int Number { get; }

    /// <summary>The numbers of the names on papers.</summary>
    public List<int> Mentions { get; }

    public int Size => Mentions.Count;

    /// <summary>All that the names tell of the given names.</summary>
    public GivenNames Given { get; private set; }

    public Tally CoAuthors { get; private set; }

    /// <summary>Categories that have none in them.</summary>
    public Tally Categories { get; private set; }

    public Tally Groups { get; private set; }

    /// <summary>What the papers are about.</summary>
    public WordProfile Words { get; private set; }

    /// <summary>The sum of the squares of the weights of its words; 0 where no paper has words.</summary>
    public float WordsSquared { get; private set; }

    /// <summary>The sum of how alike the words of each paper are to those of the block's papers in the mean.</summary>
    public float Usual { get; private set; }

    /// <summary>How many authors the paper with the fewest has.</summary>
    public int LeastAuthors { get; private set; }

    /// <summary>The sum of the logarithms of how many authors papers have.</summary>
    public float LogAuthors { get; private set; }

    /// <summary>How many papers have one author.</summary>
    public int Alone { get; private set; }

    /// <summary>How many papers print more than one given name or initial.</summary>
    public int MiddleNames { get; private set; }

    /// <summary>The year of the first paper; <see cref="int.MaxValue"/> where no paper has a date.</summary>
    public int From { get; private set; }

    /// <summary>The year of the last paper, 0 for none.</summary>
    public int To { get; private set; }

    /// <summary>On how many of the papers another name of the block stands.</summary>
    public int Doubles => doubles?.Count ?? 0;

    /// <summary>Whether nothing forbids that both are one person: given names, or a paper on which both stand.</summary>
    public bool MayBe(Cluster other) =>
        Given.MayBe(other.Given) && (doubles is null || other.doubles is null || !doubles.Exists(other.doubles.Contains));

    /// <summary>Takes all of another cluster.</summary>
    /// <param name="other">The other one.</param>
    /// <param name="shared">The product of the words of both.</param>
    public void Take(Cluster other, float shared)
    {
        Mentions.AddRange(other.Mentions);
        Given = Given.With(other.Given);
        CoAuthors = CoAuthors.With(other.CoAuthors);
        Categories = Categories.With(other.Categories);
        Groups = Groups.With(other.Groups);
        Words = Words.With(other.Words);
        WordsSquared += other.WordsSquared + (2 * shared);
        Usual += other.Usual;
        LeastAuthors = Math.Min(LeastAuthors, other.LeastAuthors);
        LogAuthors += other.LogAuthors;
        Alone += other.Alone;
        MiddleNames += other.MiddleNames;
        From = Math.Min(From, other.From);
        To = Math.Max(To, other.To);
        if (other.doubles is not null)
            (doubles ??= []).AddRange(other.doubles);
    }

    private static int[] GroupsOf(int[] categories, CategoryShares corpus)
    {
        var groups = Array.ConvertAll(categories, corpus.GroupOf);
        if (groups.Length < 2)
            return groups;
        Array.Sort(groups);
        var count = 1;
        foreach (var group in groups.AsSpan(1))
        {
            if (group != groups[count - 1])
                groups[count++] = group;
        }
        return groups[..count];
    }
}
