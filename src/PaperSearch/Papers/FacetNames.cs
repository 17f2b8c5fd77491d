namespace PaperSearch;

/// <summary>Names of the facets that every index has; <see cref="PaperFieldTable.Facets"/> are all that an index has.</summary>
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
}
