namespace PaperSearch.People;

/// <summary>
/// How much speaks for two clusters of a block being one person, as the logarithm of odds (Fellegi and Sunter 1969), with the
/// prior of a Chinese restaurant: a person with many papers is likelier to have written one more, and in a frequent name a new
/// person is likelier. For one thread.
/// </summary>
internal sealed class PersonEvidence
{
    private const float LeastShare = 0.01f;
    private const float LeastPeople = 0.001f;

    private readonly NameBlock block;
    private readonly PersonWeights weights;
    private readonly float people;
    private readonly float size;
    private readonly float world;

    // The logarithm of the share of names that are initials only: others of a name in full are known by it.
    private readonly float unknown;
    private readonly List<int> shared = [];

    /// <param name="block">The block.</param>
    /// <param name="given">By form: the given names.</param>
    /// <param name="weights">What counts how much.</param>
    public PersonEvidence(NameBlock block, GivenNames[] given, PersonWeights weights)
    {
        this.block = block;
        this.weights = weights;
        var initials = block.Mentions.Count(mention => given[mention.Form].First.Length == 0);
        unknown = MathF.Log((initials + 1f) / (block.Mentions.Length + 1f));
        // What is in a small index was chosen, mostly for its authors.
        var papers = (float)block.Corpus.Papers;
        size = papers / (papers + weights.FewPapers);
        world = Math.Max(papers, weights.LeastPapers);
        people = MathF.Max(LeastPeople, weights.PeoplePerPaper * block.FamilyPapers * size);
    }

    /// <summary>The evidence that both are one person; only of such that may be.</summary>
    public float Of(Cluster a, Cluster b)
    {
        var (large, small) = a.Size >= b.Size ? (a, b) : (b, a);
        var coAuthors = CoAuthors(large, small);
        return weights.Productivity * MathF.Log(large.Size) - MathF.Log(people) + Names(a.Given, b.Given)
            + (coAuthors > 0 ? coAuthors : -weights.Alone) + size * weights.Categories * Categories(large, small) + Years(a, b);
    }

    /// <summary>The least papers of somebody whom a cluster can be found to be without a co-author.</summary>
    public float LeastSize(Cluster cluster)
    {
        var most = weights.SameYears - unknown + cluster.Given.Count * weights.MiddleName + FirstName(cluster.Given.First);
        var rarest = 1f;
        foreach (var category in cluster.Categories.Keys)
            rarest = Math.Min(rarest, block.Corpus[category]);
        var least = weights.Threshold + weights.Alone - most + size * weights.Categories * MathF.Log(rarest) + MathF.Log(people);
        return MathF.Exp(least / weights.Productivity);
    }

    /// <summary>What it tells that both print the same first name in full: the more, the fewer people have it.</summary>
    private float FirstName(string first)
    {
        if (first.Length == 0)
            return 0;
        var papers = block.GivenPapers.GetValueOrDefault(first) + 1f;
        return Math.Max(0, -MathF.Log(papers / (weights.NamesOfLetter * world + papers)));
    }

    private float Names(GivenNames a, GivenNames b)
    {
        var sum = 0f;
        if (a.First.Length > 0 && b.First.Length > 0)
            sum += FirstName(a.First);
        else
            sum -= a.First.Length + b.First.Length > 0 ? weights.Initials + unknown : weights.BothInitials;
        for (var i = 1; i < Math.Max(a.Count, b.Count); i++)
            sum += i < Math.Min(a.Count, b.Count) ? weights.MiddleName : i == 1 ? weights.NoMiddleName : 0;
        if (a.Suffix.Length > 0 && b.Suffix.Length > 0)
            sum += char.IsAsciiDigit(a.Suffix[0]) ? weights.Namesake : -weights.NoSuffix;
        else if (a.Suffix.Length + b.Suffix.Length > 0)
            sum += weights.NoSuffix;
        return sum;
    }

    /// <summary>
    /// Who is a co-author of both. That the larger one has a co-author by chance is likelier the more papers it has, and the more
    /// papers the name is in.
    /// </summary>
    private float CoAuthors(Cluster large, Cluster small)
    {
        large.CoAuthors.Shared(small.CoAuthors, shared);
        if (shared.Count == 0)
            return 0;
        var sum = 0f;
        foreach (var coAuthor in shared)
        {
            var others = Math.Max(1, block.CoAuthorPapers[coAuthor] - large.CoAuthors[coAuthor]);
            var byChance = 1 - MathF.Exp(-large.Size * weights.FieldBoost / world * others);
            sum += MathF.Log(0.5f / Math.Min(0.5f, byChance));
        }
        return Math.Min(sum, MathF.Log(1 + weights.PeopleOfField / Math.Max(large.Authors, small.Authors)));
    }

    /// <summary>How much likelier the categories of the smaller one are among the larger one's papers than among all.</summary>
    private float Categories(Cluster large, Cluster small)
    {
        var (sum, count) = (0f, 0);
        for (var i = 0; i < small.Categories.Keys.Length; i++)
        {
            var category = small.Categories.Keys[i];
            var (share, group) = (block.Corpus[category], block.Corpus.GroupOf(category));
            var likely = weights.SameCategory * large.Categories[category] / large.Size
                + weights.SameGroup * large.Groups[group] / large.Size * share / Math.Max(share, block.Corpus[group])
                + LeastShare * share;
            sum += small.Categories.Counts[i] * MathF.Log(likely / share);
            count += small.Categories.Counts[i];
        }
        return count == 0 || large.Categories.Keys.Length == 0 ? 0 : sum / count;
    }

    private float Years(Cluster a, Cluster b)
    {
        if (a.To == 0 || b.To == 0)
            return 0;
        var between = Math.Max(0, Math.Max(a.From, b.From) - Math.Min(a.To, b.To));
        return weights.SameYears + Math.Max(-4, weights.YearBetween * between);
    }
}
