using PaperSearch.AspNetCore.Requests;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Results;

/// <summary>What of the parameters a results page's address keeps, and what it asks the index for.</summary>
internal static class ResultsState
{
    // An address that is longer stands in no link of which a page has many.
    private const int LongAddress = 160;

    /// <summary>The state: what changes what is seen, nothing that is for programs.</summary>
    public static SearchParameters Of(SearchParameters asked)
    {
        var standard = new SearchParameters();
        return asked with
        {
            Facets = [],
            Highlight = standard.Highlight,
            Html = false,
            Strict = false,
        };
    }

    /// <summary>The search that shows a state: what the backend can do of it.</summary>
    public static SearchParameters Asked(SearchParameters state, SearchAbilities abilities) =>
        state with
        {
            Facets = abilities.Facets,
            Sort = Order(state, abilities),
            Explain = state.Explain && abilities.Explanations,
        };

    /// <summary>The order that is shown: where no words rank, the newest come first.</summary>
    public static SortOrder Order(SearchParameters state, SearchAbilities abilities) =>
        state.Sort == SortOrder.Relevance && IsEverything(state) && abilities.Sorts.Contains(SortOrder.Newest)
            ? SortOrder.Newest
            : state.Sort;

    /// <summary>Whether no words are asked for.</summary>
    public static bool IsEverything(SearchParameters state) => state.Query.Trim() is "" or "*";

    /// <summary>Whether the state's address is too long to stand in every link.</summary>
    public static bool IsLong(SearchParameters state) => state.ToQueryString().Length > LongAddress;

    /// <summary>The state with other filters: from the first page on.</summary>
    public static SearchParameters With(this SearchParameters state, SearchFilters filters) =>
        state with { Filters = filters, Cursor = null };

    /// <summary>Whether there is a filter.</summary>
    public static bool HasFilters(SearchParameters state) => state.Filters != new SearchFilters();
}
