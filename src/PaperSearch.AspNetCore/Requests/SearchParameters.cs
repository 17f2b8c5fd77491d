using PaperSearch.Querying;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Requests;

/// <summary>
/// What a request asks a search for, from an address's query or a JSON body: the same record for the API and the pages,
/// read and written by <see cref="SearchParameterTable"/>. Equal by value; written in one order, so that equal questions
/// have equal addresses.
/// </summary>
internal sealed record SearchParameters
{
    /// <summary>The query's text; empty for all papers.</summary>
    public string Query { get; init; } = "";

    /// <summary>The language of the query's text.</summary>
    public QuerySyntax Syntax { get; init; }

    public SearchFilters Filters { get; init; } = new();

    /// <summary>Facets to count, each once.</summary>
    public ValueList<string> Facets { get; init; } = [];

    /// <summary>How many values of a facet to list; <see langword="null"/> for as many as each facet's definition says.</summary>
    public int? FacetSize { get; init; }

    public SortOrder Sort { get; init; }

    /// <summary>Which papers words side by side find.</summary>
    public MatchRule Match { get; init; }

    /// <summary>The profile of ranking; <see langword="null"/> for the index's own.</summary>
    public string? Profile { get; init; }

    /// <summary>The snapshot to search; <see langword="null"/> for the newest state.</summary>
    public string? Snapshot { get; init; }

    /// <summary>Hits a page.</summary>
    public int Size { get; init; } = 10;

    /// <summary>Where to go on, or <see langword="null"/> for the first page.</summary>
    public string? Cursor { get; init; }

    public HighlightFields Highlight { get; init; } = HighlightFields.All;

    /// <summary>Whether marked texts come as HTML as well.</summary>
    public bool Html { get; init; }

    public bool Explain { get; init; }

    /// <summary>Whether a query that cannot be read as syntax is an error and not a warning.</summary>
    public bool Strict { get; init; }

    /// <summary>The request for a backend, without a time budget.</summary>
    public SearchRequest ToRequest() => new()
    {
        Query = Query,
        Syntax = Syntax,
        Filters = Filters,
        Facets = Facets.Select(name => new FacetRequest(name, FacetSize)).ToValueList(),
        Sort = Sort,
        Match = Match,
        Size = Size,
        Cursor = Cursor,
        Highlight = Highlight != HighlightFields.None,
        Explain = Explain,
        Profile = Profile,
        Snapshot = Snapshot,
    };

    /// <summary>What decides which papers are found and in which order, without the page, its facets and its form.</summary>
    public SearchParameters Question => new()
    {
        Query = Query,
        Syntax = Syntax,
        Filters = Filters,
        Sort = Sort,
        Match = Match,
        Profile = Profile,
        Snapshot = Snapshot,
    };

    /// <summary>The part of an address that says the same, with its <c>?</c>; values at their defaults are left out.</summary>
    public string ToQueryString() => QueryString.Create(SearchParameterTable.Write(this)).ToUriComponent();
}
