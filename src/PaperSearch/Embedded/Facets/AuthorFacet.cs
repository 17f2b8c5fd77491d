using PaperSearch.Searching;

namespace PaperSearch.Embedded.Facets;

/// <summary>The authors of most papers, as people.</summary>
internal static class AuthorFacet
{
    /// <summary>So many times as many names are looked at as people are listed, as one person bears several.</summary>
    private const int NamesOfPerson = 3;

    private const int LeastNames = 16;

    /// <param name="counted">Papers by name.</param>
    /// <param name="size">How many people to list.</param>
    /// <param name="prefix">Which names to list; <see langword="null"/> for all.</param>
    /// <param name="picked">Whom the search filters by.</param>
    /// <param name="segments">The matches.</param>
    /// <param name="own">The filter of the facet; negative for none.</param>
    /// <param name="authors">Who the authors are.</param>
    public static FacetResult Of(
        OrdinalCounts counted, int size, ValuePrefix? prefix, ValueList<string> picked, IReadOnlyList<SegmentMatches> segments,
        int own, IAuthorIndex authors)
    {
        var (numbering, counts) = counted;
        var names = (int)Math.Min(int.MaxValue, (long)size * NamesOfPerson + LeastNames);
        // The numbers follow the order of the values, so the smaller number breaks a tie.
        var best = new PriorityQueue<int, (int Count, int MinusOrdinal)>();
        long sum = 0;
        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            if (counts[ordinal] == 0 || (prefix is not null && !prefix.Matches(numbering.Value(ordinal))))
                continue;
            sum += counts[ordinal];
            if (best.Count < names)
                best.Enqueue(ordinal, (counts[ordinal], -ordinal));
            else
                best.EnqueueDequeue(ordinal, (counts[ordinal], -ordinal));
        }
        var listed = new List<(int Name, int Count)>();
        while (best.TryDequeue(out var ordinal, out _))
            listed.Add((ordinal, counts[ordinal]));
        listed.Reverse();
        var wanted = prefix is null ? picked : picked.Where(prefix.Matches).ToValueList();
        return PersonFacet.Of(authors, listed, sum, size, wanted,
            person => PersonPapers.Count(person, segments, own), name => counts[name]);
    }
}
