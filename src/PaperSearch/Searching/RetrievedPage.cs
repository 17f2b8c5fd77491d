using PaperSearch.Resolving;

namespace PaperSearch.Searching;

/// <summary>What a page is made of.</summary>
/// <param name="Query">What was searched for in the end.</param>
/// <param name="Ranked">The same, with less required: what the hits were scored by, and match all of.</param>
/// <param name="Matches">What the total and the facets are counted over.</param>
/// <param name="Hits">The hits in their final order.</param>
/// <param name="Skip">How many of the hits belong to pages before.</param>
/// <param name="HasMore">Whether there are hits behind these.</param>
internal sealed record RetrievedPage(
    ResolvedQuery Query, ResolvedQuery Ranked, Retrieval Matches, RankedHit[] Hits, int Skip, bool HasMore)
{
    /// <summary>How many papers have all that is asked for.</summary>
    public required TotalHits Total { get; init; }

    /// <summary>
    /// How many papers have only some of the words; <see langword="null"/> where none of them is shown.
    /// </summary>
    public TotalHits? Partial { get; init; }

    /// <summary>Whether the time was used up before all papers were looked at.</summary>
    public bool IsCutOff { get; init; }

    /// <summary>What gave hits more for words near each other; <see langword="null"/> where nothing did.</summary>
    public Clause? Nearness { get; init; }

    /// <summary>The papers that it was looked for in.</summary>
    public IReadOnlyList<int> LookedAtForNearness { get; init; } = [];

    /// <summary>What gave them more for resembling the first; <see langword="null"/> where nothing did.</summary>
    public LatentFeedback? Feedback { get; init; }

    /// <summary>Whether nothing matches, and that is certain.</summary>
    public bool IsEmpty => Total.Value == 0 && Partial is null or { Value: 0 } && !IsCutOff;

    /// <summary>The page of a query of which all is required.</summary>
    public static RetrievedPage Of(ResolvedQuery query, Retrieval found, int skip) =>
        new(query, query, found, found.Hits, skip, found.HasMore) { Total = found.Total, IsCutOff = found.IsCutOff };
}
