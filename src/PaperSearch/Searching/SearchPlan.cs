using PaperSearch.Querying;
using PaperSearch.Resolving;

namespace PaperSearch.Searching;

/// <summary>
/// What shall be done, decided before a backend sees it: plain immutable data, equal by value. A backend parses no text.
/// </summary>
/// <param name="Fields">The fields and facets that query, filters and facets are made of.</param>
/// <param name="Query">What is asked for.</param>
/// <param name="Filters">Filters picked beside the text: of known facets, with values that are some.</param>
/// <param name="Sort">The order of hits.</param>
/// <param name="Size">Hits a page.</param>
/// <param name="Cursor">
/// What the page before gave as <see cref="SearchPage.Next"/>, or <see langword="null"/> for the first page. Only the backend
/// reads it.
/// </param>
/// <param name="Facets">The facets to count, known and without repeats.</param>
/// <param name="Highlight">Whether to mark matches.</param>
/// <param name="Explain">Whether to tell the parts of scores.</param>
/// <param name="TimeBudget">When to stop, or <see langword="null"/>.</param>
/// <param name="Fingerprint">
/// Names what the hits and their order depend on. A backend puts it into its cursors, so that a cursor fits only its own request.
/// </param>
public sealed record SearchPlan(
    PaperFieldTable Fields,
    QueryNode Query,
    SearchFilters Filters,
    SortOrder Sort,
    int Size,
    string? Cursor,
    ValueList<FacetRequest> Facets,
    bool Highlight,
    bool Explain,
    TimeSpan? TimeBudget,
    string Fingerprint)
{
    /// <summary>The parameters of ranking.</summary>
    public RankingProfile Ranking { get; init; } = RankingProfile.Default;

    /// <summary>Which papers words side by side find.</summary>
    public MatchRule Match { get; init; }

    /// <summary>The snapshot to search; <see langword="null"/> for the newest state.</summary>
    public string? Snapshot { get; init; }

    /// <summary>How many hits are counted at least before the search may pass over those that are none of the best.</summary>
    public int CountTo { get; init; } = int.MaxValue;
}
