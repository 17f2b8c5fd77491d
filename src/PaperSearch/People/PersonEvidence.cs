namespace PaperSearch.People;

/// <summary>
/// How much speaks for two clusters of a block being one person, as the logarithm of odds: a sum of what each thing tells
/// (Fellegi and Sunter 1969), with weights of a logistic regression. For one thread.
/// </summary>
internal sealed class PersonEvidence
{
    private const float LeastShare = 0.01f;
    private const float LeastPeople = 0.001f;
    private const int MostYears = 5;
    private const int MostCoAuthors = 40;

    private readonly NameBlock block;
    private readonly PersonWeights weights;
    private readonly Prior usual;
    private readonly float size;
    private readonly float world;
    private readonly Dictionary<string, Prior> priors = new(StringComparer.Ordinal);

    /// <param name="block">The block.</param>
    /// <param name="given">By form: the given names.</param>
    /// <param name="weights">What counts how much.</param>
    public PersonEvidence(NameBlock block, GivenNames[] given, PersonWeights weights)
    {
        this.block = block;
        this.weights = weights;
        // What is in a small index was chosen, mostly for its authors.
        var papers = (float)block.Corpus.Papers;
        size = papers / (papers + weights.FewPapers);
        world = Math.Max(papers, weights.LeastPapers);
        var people = MathF.Max(LeastPeople, weights.PeoplePerPaper * block.FamilyPapers * size);
        usual = new Prior(weights, people, block.Mentions.Length, Rarity: 0);
        var firsts = block.Mentions.CountBy(mention => given[mention.Form].First).ToDictionary(StringComparer.Ordinal);
        var initials = firsts.GetValueOrDefault("");
        foreach (var (first, mentions) in firsts)
        {
            var having = block.GivenPapers.GetValueOrDefault(first) + 1f;
            var expected = MathF.Max(LeastPeople, people * having / ((weights.NamesOfLetter * world) + having));
            priors[first] = new Prior(weights, expected, initials + mentions, Math.Max(0, -MathF.Log(expected)));
        }
    }

    /// <summary>The evidence that both are one person; only of such that may be.</summary>
    /// <param name="a">The one.</param>
    /// <param name="b">The other.</param>
    /// <param name="shared">The product of the words of both (<see cref="WordProfile.Dot"/>).</param>
    public float Of(Cluster a, Cluster b, float shared)
    {
        var (large, small) = a.Size > b.Size || (a.Size == b.Size && a.Number < b.Number) ? (a, b) : (b, a);
        var many = Logarithm.Of(small.Size);
        return Numbers(large, small, many) + GivenNames(large, small) + CoAuthors(large, small, many)
            + Categories(large, small) + Words(large, small, shared, many) + Years(large, small, many);
    }

    /// <summary>
    /// What the numbers of papers tell. People of the same first name in full are a block of their own, with those of whom only
    /// the initial is known: the rarer the name, the fewer people are expected of it.
    /// </summary>
    private float Numbers(Cluster large, Cluster small, float many)
    {
        var prior = large.Given.First.Length > 0 && small.Given.First.Length > 0 ? priors[large.Given.First] : usual;
        return prior.Odds + (weights.Both * Logarithm.Of(large.Size + small.Size)) + (weights.Larger * Logarithm.Of(large.Size))
            + (many * (weights.Smaller + (weights.SmallerSquared * many)));
    }

    private float GivenNames(Cluster a, Cluster b)
    {
        var sum = (a.Given.First.Length > 0) != (b.Given.First.Length > 0) ? -weights.Initials
            : a.Given.First.Length > 0 && priors[a.Given.First].People > weights.UsualPeople ? -weights.UsualName
            : 0;
        var both = Math.Min(a.Given.Count, b.Given.Count);
        sum += both > 2 ? weights.MiddleName + weights.ThirdName : both > 1 ? weights.MiddleName : 0;
        sum += weights.NoMiddleName * Math.Abs(((float)a.MiddleNames / a.Size) - ((float)b.MiddleNames / b.Size));
        if (a.Given.Suffix.Length > 0 && b.Given.Suffix.Length > 0)
            sum += char.IsAsciiDigit(a.Given.Suffix[0]) ? weights.Namesake : -weights.NoSuffix;
        else if (a.Given.Suffix.Length + b.Given.Suffix.Length > 0)
            sum += weights.NoSuffix;
        return sum;
    }

    /// <summary>
    /// Who is a co-author of both. That the larger one has a co-author by chance is likelier the more papers it has, and the more
    /// papers the name is in.
    /// </summary>
    private float CoAuthors(Cluster large, Cluster small, float many)
    {
        var (sum, shared) = (0f, 0);
        var (keys, counts) = small.CoAuthors;
        for (var i = 0; i < keys.Length; i++)
        {
            var papers = large.CoAuthors[keys[i]];
            if (papers == 0)
                continue;
            shared += counts[i];
            var others = Math.Max(1, block.CoAuthorPapers[keys[i]] - papers);
            var byChance = 1 - MathF.Exp(-large.Size * weights.FieldBoost / world * others);
            sum += MathF.Log(0.5f / Math.Min(0.5f, byChance));
        }
        if (sum > 0)
            sum = Math.Min(sum, MathF.Log(1 + (weights.PeopleOfField / Math.Max(large.LeastAuthors, small.LeastAuthors))));
        var onPaper = (float)shared / small.Size;
        return sum * (weights.CoAuthors + (weights.CoAuthorsOfMany * many))
            + (onPaper * (weights.CoAuthorsOnPaper + (weights.CoAuthorsOnPaperOfMany * many)))
            + (shared == 0 ? weights.OtherCoAuthors * Logarithm.Of(1 + Math.Min(keys.Length, MostCoAuthors)) : 0)
            + (weights.Alone * large.Alone / large.Size * small.Alone / small.Size)
            + (weights.Authors * Logarithm.Of(Math.Max(1, small.LeastAuthors)))
            + (weights.OtherAuthors * Math.Abs((large.LogAuthors / large.Size) - (small.LogAuthors / small.Size)));
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
        if (count == 0 || large.Categories.Keys.Length == 0)
            return 0;
        return size * sum / count * (sum > 0 ? weights.SameCategories : weights.OtherCategories);
    }

    private float Words(Cluster large, Cluster small, float shared, float many)
    {
        if (large.WordsSquared <= 0 || small.WordsSquared <= 0)
            return 0;
        var cosine = shared / MathF.Sqrt(large.WordsSquared * small.WordsSquared);
        return cosine * (weights.Words + (weights.WordsOfMany * many) + (weights.WordsWithMany * Logarithm.Of(large.Size)))
            + (Math.Max(0, cosine - 0.1f) * weights.WordsAboveTenth)
            + (Math.Max(0, cosine - 0.2f) * weights.WordsAboveFifth)
            + (Math.Max(0, cosine - 0.35f) * weights.WordsAboveThird)
            + (shared / large.Size / small.Size * weights.WordsOfPapers)
            + (small.Usual / small.Size * weights.UsualWords);
    }

    private float Years(Cluster large, Cluster small, float many)
    {
        if (large.To == 0 || small.To == 0)
            return 0;
        var between = Math.Max(0, Math.Max(large.From, small.From) - Math.Min(large.To, small.To));
        return Math.Min(MostYears, between) * (weights.YearBetween + (weights.YearBetweenMany * many));
    }

    /// <summary>What speaks for any two of a name.</summary>
    private readonly record struct Prior(PersonWeights Weights, float People, int Papers, float Rarity)
    {
        public float Odds { get; } = Weights.Prior + (Weights.People * MathF.Log(People))
            + (Weights.Papers * MathF.Log(Math.Max(Papers, Weights.LeastBlock))) + Rarity;
    }
}
