namespace PaperSearch.Searching;

/// <summary>An author with the papers found under the name. Counts are of all papers, whichever are given.</summary>
/// <param name="Name">The name as a profile or most papers print it.</param>
/// <param name="Profile">The figures of an imported author page, or <see langword="null"/>.</param>
/// <param name="Papers">The papers, newest first: all, or as many as were asked for.</param>
public sealed record AuthorPage(string Name, AuthorProfile? Profile, ValueList<Paper> Papers)
{
    /// <summary>How many papers there are.</summary>
    public long Total { get; init; }

    /// <summary>The forms in which papers print the name, the most frequent first.</summary>
    public ValueList<FacetBucket> Names { get; init; } = [];

    /// <summary>Papers a year, without gaps.</summary>
    public ValueList<FacetBucket> Years { get; init; } = [];

    /// <summary>Papers a category, as a tree.</summary>
    public ValueList<FacetBucket> Categories { get; init; } = [];

    /// <summary>With whom most papers were written, at most 50.</summary>
    public ValueList<FacetBucket> CoAuthors { get; init; } = [];
}
