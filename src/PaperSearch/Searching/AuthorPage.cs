namespace PaperSearch.Searching;

/// <summary>
/// An author with the papers of this person. Counts are of all papers, whichever are given. Where the name that was asked for may
/// mean several people, they are the <see cref="Candidates"/>, and nothing else is given but <see cref="Total"/>.
/// </summary>
/// <param name="Name">The name as a profile or most papers print it.</param>
/// <param name="Profile">The figures of an imported author page, or <see langword="null"/>.</param>
/// <param name="Papers">The papers, newest first: all, or as many as were asked for.</param>
public sealed record AuthorPage(string Name, AuthorProfile? Profile, ValueList<Paper> Papers)
{
    /// <summary>
    /// What finds this person and nobody else, here and as a filter of authors: the name with the id of a paper behind it,
    /// <c>Edward Witten (hep-th/9108004)</c>. The name alone of a group or a single word; empty where there are candidates.
    /// </summary>
    public string Reference { get; init; } = Name;

    /// <summary>The people whom the name may mean, most papers first; none where it is one person's.</summary>
    public ValueList<AuthorCandidate> Candidates { get; init; } = [];

    /// <summary>
    /// Whether papers of <see cref="Total"/> are of nobody who is listed: of people with fewer papers, or of names that tell no
    /// person.
    /// </summary>
    public bool MoreCandidates { get; init; }

    /// <summary>What tells the person from others, in plain words; empty where nobody else bears the name.</summary>
    public ValueList<string> Evidence { get; init; } = [];

    /// <summary>
    /// How many papers there are; where there are candidates, of all people whom the name may mean, each paper once.
    /// </summary>
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
