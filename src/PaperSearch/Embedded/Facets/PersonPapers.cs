using PaperSearch.People;

namespace PaperSearch.Embedded.Facets;

/// <summary>The papers of a person among those that were found.</summary>
internal static class PersonPapers
{
    /// <summary>How many of a person's papers count for a facet.</summary>
    /// <param name="person">The person.</param>
    /// <param name="segments">The matches.</param>
    /// <param name="own">The filter of the facet; negative for none.</param>
    public static int Count(Person person, IReadOnlyList<SegmentMatches> segments, int own)
    {
        var count = 0;
        foreach (var segment in segments)
        {
            var end = segment.DocBase + segment.Hits.Length;
            for (var i = First(segment.DocBase); i < person.Papers.Length && person.Papers[i] < end; i++)
                count += segment.Counts(person.Papers[i] - segment.DocBase, own) ? 1 : 0;
        }
        return count;

        int First(int paper) => Array.BinarySearch(person.Papers, paper) is var place && place < 0 ? ~place : place;
    }
}
