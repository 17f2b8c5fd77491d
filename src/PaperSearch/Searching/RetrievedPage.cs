using PaperSearch.Resolving;

namespace PaperSearch.Searching;

/// <summary>What a page is made of.</summary>
/// <param name="Query">What was searched for in the end.</param>
/// <param name="Retrieval">What was found.</param>
/// <param name="Hits">The hits in their final order.</param>
/// <param name="Skip">How many of the hits belong to pages before.</param>
/// <param name="RescoredBy">
/// What gave the best hits more than the query did; <see langword="null"/> where nothing was rescored.
/// </param>
internal sealed record RetrievedPage(
    ResolvedQuery Query, Retrieval Retrieval, RankedHit[] Hits, int Skip, Clause? RescoredBy = null);
