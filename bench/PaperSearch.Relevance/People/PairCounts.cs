namespace PaperSearch.Relevance.People;

/// <summary>Pairs of papers.</summary>
/// <param name="Same">Of one person.</param>
/// <param name="Joined">Told to be one person's.</param>
/// <param name="Both">Rightly.</param>
/// <param name="Others">
/// Told to be one person's where one is of a known person and the other prints a first name that this person does not bear.
/// </param>
internal readonly record struct PairCounts(long Same, long Joined, long Both, long Others)
{
    public double Precision => Joined == 0 ? 1 : (double)Both / Joined;

    /// <summary>The precision where other first names count, whoever bears them.</summary>
    public double StrictPrecision => Both + Others == 0 ? 1 : (double)Both / (Both + Others);

    public double Recall => Same == 0 ? 1 : (double)Both / Same;

    public long Wrong => Joined - Both;

    public static PairCounts operator +(PairCounts a, PairCounts b) =>
        new(a.Same + b.Same, a.Joined + b.Joined, a.Both + b.Both, a.Others + b.Others);

    /// <param name="people">The mentions of each person that was told apart.</param>
    /// <param name="drawn">Who each mention is of.</param>
    public static PairCounts Of(int[][] people, DrawnBlock drawn)
    {
        var truth = drawn.Truth;
        long joined = 0, both = 0, others = 0;
        foreach (var mentions in people)
        {
            var known = mentions.Where(mention => truth[mention] >= 0).GroupBy(mention => truth[mention]).ToList();
            joined += Pairs(known.Sum(person => person.Count()));
            foreach (var person in known)
            {
                both += Pairs(person.Count());
                var first = drawn.Firsts[person.First()];
                others += person.Count() * mentions.LongCount(mention => truth[mention] != person.Key
                    && drawn.Firsts[mention].Length > 1 && !ShortForms.AreAlike(first, drawn.Firsts[mention]));
            }
        }
        var same = truth.Where(person => person >= 0).CountBy(person => person).Sum(person => Pairs(person.Value));
        return new PairCounts(same, joined, both, others);
    }

    private static long Pairs(long papers) => papers * (papers - 1) / 2;
}
