namespace PaperSearch.Searching;

/// <summary>What was found for a clause.</summary>
internal abstract class Retrieval
{
    /// <summary>The best hits, best first.</summary>
    public required RankedHit[] Hits { get; init; }

    /// <summary>Whether there are hits behind these.</summary>
    public required bool HasMore { get; init; }

    /// <summary>How many papers match, those of other pages as well.</summary>
    public required TotalHits Total { get; init; }

    /// <summary>Whether the time was used up before all papers were looked at.</summary>
    public required bool IsCutOff { get; init; }

    /// <summary>Counts a facet over all that matches.</summary>
    public abstract FacetResult Count(FacetRequest facet);
}
