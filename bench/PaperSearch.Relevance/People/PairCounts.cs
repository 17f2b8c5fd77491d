namespace PaperSearch.Relevance.People;

/// <summary>Pairs of papers.</summary>
/// <param name="Same">Of one person.</param>
/// <param name="Joined">Told to be one person's.</param>
/// <param name="Both">Rightly.</param>
internal readonly record struct PairCounts(long Same, long Joined, long Both)
{
    public double Precision => Joined == 0 ? 1 : (double)Both / Joined;

    public double Recall => Same == 0 ? 1 : (double)Both / Same;

    public long Wrong => Joined - Both;

    public static PairCounts operator +(PairCounts a, PairCounts b) => new(a.Same + b.Same, a.Joined + b.Joined, a.Both + b.Both);

    /// <param name="people">The mentions of each person that was told apart.</param>
    /// <param name="truth">Who each mention is of; negative where it is not known.</param>
    public static PairCounts Of(int[][] people, int[] truth)
    {
        long joined = 0, both = 0;
        foreach (var mentions in people)
        {
            var known = mentions.Where(mention => truth[mention] >= 0).CountBy(mention => truth[mention]).ToList();
            joined += Pairs(known.Sum(person => person.Value));
            both += known.Sum(person => Pairs(person.Value));
        }
        var same = truth.Where(person => person >= 0).CountBy(person => person).Sum(person => Pairs(person.Value));
        return new PairCounts(same, joined, both);
    }

    private static long Pairs(long papers) => papers * (papers - 1) / 2;
}
