namespace PaperSearch.Suggesting;

/// <summary>The authors of some papers.</summary>
/// <param name="Values">
/// What they are called: names, or what tells a person from others (<see cref="Searching.AuthorReference"/>).
/// </param>
/// <param name="Papers">How many papers each has; 0 leaves one out.</param>
/// <param name="First">The earliest paper of each.</param>
/// <param name="Printed">The names that the papers print.</param>
/// <param name="Called">
/// What the one person is called who bears a name; <see langword="null"/> where who people are is not told, and they are names.
/// </param>
internal sealed record PeopleColumn(
    IValueNames Values, int[] Papers, int[] First, IValueNames Printed, Func<string, string>? Called)
{
    /// <summary>Counts papers.</summary>
    /// <param name="values">The authors.</param>
    /// <param name="printed">The names that the papers print.</param>
    /// <param name="called">What the one person is called who bears a name.</param>
    /// <param name="papers">The papers, with their numbers.</param>
    /// <param name="authorsOf">The numbers of the authors of a paper.</param>
    /// <param name="suggested">Tells of papers.</param>
    public static PeopleColumn Of(
        IValueNames values,
        IValueNames printed,
        Func<string, string>? called,
        IEnumerable<int> papers,
        Func<int, ReadOnlyMemory<int>> authorsOf,
        ISuggestedPapers suggested)
    {
        var (counts, first) = (new int[values.Count], new int[values.Count]);
        foreach (var paper in papers)
        {
            foreach (var author in authorsOf(paper).Span)
            {
                if (counts[author]++ == 0 || IsEarlier(suggested, paper, suggested, first[author]))
                    first[author] = paper;
            }
        }
        return new PeopleColumn(values, counts, first, printed, called);
    }

    /// <summary>Whether a paper is earlier than another; of those of a day that whose id comes first.</summary>
    public static bool IsEarlier(ISuggestedPapers papers, int paper, ISuggestedPapers others, int other)
    {
        var order = papers.DateOf(paper).CompareTo(others.DateOf(other));
        return order < 0 || (order == 0 && string.CompareOrdinal(papers.IdOf(paper), others.IdOf(other)) < 0);
    }
}
