using PaperSearch.Searching;

namespace PaperSearch.Load;

/// <summary>What is asked of each query.</summary>
internal enum LoadTask
{
    /// <summary>The best ten papers.</summary>
    Top10,

    /// <summary>How many papers match.</summary>
    Count,

    /// <summary>The counts of the year and category facets.</summary>
    Facets,

    /// <summary>What a user waits for: ten papers with marks, the exact total, the year and category facets.</summary>
    Page,

    /// <summary>What each beginning of the query, of two letters or more, may become.</summary>
    Suggest,
}

internal static class LoadTasks
{
    private static readonly ValueList<FacetRequest> facets = [new(FacetNames.Year), new(FacetNames.Category)];

    public static string Name(this LoadTask task) => task.ToString().ToLowerInvariant();

    public static SearchRequest Request(this LoadTask task, string query) => new()
    {
        Query = query,
        Size = task is LoadTask.Top10 or LoadTask.Page ? 10 : 0,
        Facets = task is LoadTask.Facets or LoadTask.Page ? facets : [],
        Highlight = task is LoadTask.Page,
    };
}
