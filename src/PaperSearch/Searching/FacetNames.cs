namespace PaperSearch.Searching;

/// <summary>The facets there are.</summary>
public static class FacetNames
{
    /// <summary>Years, as a histogram without gaps.</summary>
    public const string Year = "year";

    /// <summary>Categories, as a tree of groups and categories.</summary>
    public const string Category = "category";

    /// <summary>Authors.</summary>
    public const string Author = "author";

    /// <summary>Journals and other venues.</summary>
    public const string Venue = "venue";

    /// <summary>Whether code is published with the paper.</summary>
    public const string Code = "code";

    /// <summary>All of them.</summary>
    public static ValueList<string> All { get; } = [Year, Category, Author, Venue, Code];
}
