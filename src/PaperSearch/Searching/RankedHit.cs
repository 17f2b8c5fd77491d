namespace PaperSearch.Searching;

/// <summary>A paper that was found.</summary>
/// <param name="Paper">Its number in the state of the index.</param>
/// <param name="Score">Its score; 0 where the order is not by relevance.</param>
/// <param name="SortValue">What the order is by beside score and date: citations plus one, else 0.</param>
/// <param name="Date"><see cref="PaperDate.SortKey"/>, 0 for none.</param>
/// <param name="Id">Its id.</param>
internal readonly record struct RankedHit(int Paper, float Score, int SortValue, int Date, string Id)
{
    /// <summary>The numbers of the papers of some hits.</summary>
    public static int[] PapersOf(ReadOnlySpan<RankedHit> hits)
    {
        var papers = new int[hits.Length];
        for (var i = 0; i < papers.Length; i++)
            papers[i] = hits[i].Paper;
        return papers;
    }

    /// <summary>The order of hits that score the same: the newest first, then by id.</summary>
    public static int CompareEquals(in RankedHit a, in RankedHit b) =>
        a.Date != b.Date ? b.Date.CompareTo(a.Date) : IdOrder.Compare(a.Id, b.Id);
}
