namespace PaperSearch.Resolving;

/// <summary>
/// How many of a free text's words a paper must have: as many as leave enough papers. So a common question is answered by papers
/// on its topic, whatever they are ordered by, and a rare one is not left without answers.
/// </summary>
internal static class MinimumMatch
{
    /// <summary>More papers than anyone looks through.</summary>
    public const int EnoughPapers = 1000;

    /// <summary>
    /// The largest number of words that about <see cref="EnoughPapers"/> papers have; 1 where there are not so many.
    /// </summary>
    public static int Choose(IReadOnlyList<ScoredWord> words, ITermDictionary dictionary)
    {
        if (words.Count < 2 || dictionary.Papers < EnoughPapers)
            return 1;
        var known = words.Where(dictionary.IsKnown).ToList();
        if (known.Count < 2)
            return 1;
        var (papers, sampled, of) = dictionary.CountMatches(known);
        var needed = Math.Max(1, (long)EnoughPapers * sampled / of);
        var found = 0L;
        for (var level = papers.Length - 1; level > 1; level--)
        {
            found += papers[level];
            if (found >= needed)
                return level;
        }
        return 1;
    }
}
