using PaperSearch.Querying;
using PaperSearch.Resolving;

namespace PaperSearch.Searching;

/// <summary>What a caller wants: query text, filters, order, page, facets. Plain data, equal by value.</summary>
public sealed record SearchRequest
{
    /// <summary>The query as typed. <c>*</c> and the empty text ask for all papers.</summary>
    public string Query { get; init; } = "*";

    /// <summary>The language of <see cref="Query"/>. Default: the scholar's.</summary>
    public QuerySyntax Syntax { get; init; } = QuerySyntax.Scholar;

    /// <summary>Filters a person picks beside the text. They narrow hits; each facet is counted without its own filter.</summary>
    public SearchFilters Filters { get; init; } = new();

    /// <summary>The order of hits. Default: by relevance.</summary>
    public SortOrder Sort { get; init; } = SortOrder.Relevance;

    /// <summary>
    /// Which papers words side by side find. Default: those that have all of them; others that have some are shown too, and
    /// counted apart (<see cref="SearchPage.Partial"/>).
    /// </summary>
    public MatchRule Match { get; init; }

    /// <summary>
    /// The name of a profile of ranking that the index was opened with (<see cref="PaperIndexOptions.Ranking"/>). Default: the
    /// index's own.
    /// </summary>
    public string? Profile { get; init; }

    /// <summary>
    /// The parameters of ranking for this request; go before <see cref="Profile"/>. Default: those of the profile.
    /// </summary>
    public RankingProfile? Ranking { get; init; }

    /// <summary>
    /// The name of the snapshot to search (<see cref="IndexSnapshot"/>). Default: the newest state, or the one that the index was
    /// opened at. A name that there is not is an error (<see cref="PaperSearchError.SnapshotMissing"/>).
    /// </summary>
    public string? Snapshot { get; init; }

    /// <summary>
    /// How many hits are counted at least. Behind so many a search by relevance without facets may pass over papers that cannot
    /// come onto the page, and the total then says that it is not exact. Default: all are counted.
    /// </summary>
    public int CountTo { get; init; } = int.MaxValue;

    /// <summary>How many hits a page holds, 0 to 1,000. Default 10.</summary>
    public int Size { get; init; } = 10;

    /// <summary>Where to go on: <see cref="SearchPage.Next"/> of the page before, of the same request.</summary>
    public string? Cursor { get; init; }

    /// <summary>The facets to count. Default: none.</summary>
    public ValueList<FacetRequest> Facets { get; init; } = [];

    /// <summary>Whether to mark the matches in titles and abstracts. Default: yes.</summary>
    public bool Highlight { get; init; } = true;

    /// <summary>
    /// Whether to tell how each part of the query was read (<see cref="QueryInfo.Tree"/>) and the parts of each score. Default:
    /// no.
    /// </summary>
    public bool Explain { get; init; }

    /// <summary>After this time the search stops and the page tells what it could not finish. Default: no limit.</summary>
    public TimeSpan? TimeBudget { get; init; }

    /// <summary>A request for a query with everything else at its default.</summary>
    public static implicit operator SearchRequest(string query) => new() { Query = query };
}
