namespace PaperSearch;

/// <summary>
/// One scholarly paper: what an index stores, searches and shows again. Immutable and equal by value.
/// Text fields hold the source's own text (LaTeX included) with line wraps joined; nothing is lost in it.
/// </summary>
public sealed record Paper
{
    /// <summary>What names the paper; importing a paper with the same id replaces it.</summary>
    public required PaperId Id { get; init; }

    /// <summary>The title as the source gives it. Empty where the source has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The abstract, or <see langword="null"/>.</summary>
    public string? Abstract { get; init; }

    /// <summary>The authors in the order of the author list.</summary>
    public ValueList<Author> Authors { get; init; } = [];

    /// <summary>Whether the source cut the author list ("et al."), so that there are more authors than are named.</summary>
    public bool AuthorsTruncated { get; init; }

    /// <summary>The categories, the primary one first.</summary>
    public ValueList<Category> Categories { get; init; } = [];

    /// <summary>When the paper first appeared, as precisely as the source says.</summary>
    public PaperDate? Date { get; init; }

    /// <summary>When this record of it was last changed; of two records of one paper the later one is kept.</summary>
    public PaperDate? Updated { get; init; }

    /// <summary>Journal reference, conference or other venue.</summary>
    public string? Venue { get; init; }

    /// <summary>The main DOI without a resolver in front, for example <c>10.1063/1.2814991</c>.</summary>
    public string? Doi { get; init; }

    /// <summary>DOIs that the paper has besides: of another part, a translation, an erratum.</summary>
    public ValueList<string> OtherDois { get; init; } = [];

    /// <summary>A web address of the paper (http or https).</summary>
    public string? Url { get; init; }

    /// <summary>Whether code is known to be published with the paper.</summary>
    public bool HasCode { get; init; }

    /// <summary>How often the paper is cited, where the source knows.</summary>
    public int? Citations { get; init; }

    /// <summary>The authors' comments ("12 pages, 3 figures").</summary>
    public string? Comments { get; init; }

    /// <summary>
    /// On whose page the paper was found: a person who is an author of it even where the printed author list is cut
    /// before the name. Searched and counted as an author.
    /// </summary>
    public ValueList<Author> PageOwners { get; init; } = [];

    /// <summary>Where the record came from, for example <c>author-page:seeds/page.txt</c>.</summary>
    public string? Source { get; init; }

    /// <summary>Fields of the source that have no place above, by name, in the source's order.</summary>
    public ValueList<ExtraField> Extra { get; init; } = [];

    /// <summary>
    /// Every DOI of the paper in its normal form (<see cref="PaperId.TryParseDoi"/>), the main one first, its id at last where
    /// that is one. What is no DOI in these fields stands there as it is.
    /// </summary>
    public IEnumerable<string> AllDois()
    {
        var dois = DoiList.Read(Doi).Concat(OtherDois.SelectMany(DoiList.Read));
        return (PaperId.TryParseDoi(Id.Value, out var id) ? dois.Append(id) : dois).Distinct(StringComparer.Ordinal);
    }
}
