namespace PaperSearch.Exports;

/// <summary>An entry of an <see cref="AtomFeed"/>: a paper and what a reader of feeds wants to know of it.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Published">When it appeared.</param>
/// <param name="Updated">When the entry became what it is; readers put the latest first.</param>
public sealed record AtomEntry(Paper Paper, DateTimeOffset Published, DateTimeOffset Updated)
{
    /// <summary>Where the paper is. What is no address of the web (http, https) is left out.</summary>
    public string? Alternate { get; init; }

    /// <summary>Where more about it is, under the same condition.</summary>
    public string? Related { get; init; }

    /// <summary>An entry of a paper that was told of as new at some time.</summary>
    public static AtomEntry Told(Paper paper, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var publication = Publication.Of(paper);
        return new AtomEntry(paper, FirstDay(paper.Date) ?? at, at)
        {
            Alternate = publication.Url ?? (publication.Doi is { } doi ? "https://doi.org/" + Uri.EscapeDataString(doi) : null),
        };
    }

    private static DateTimeOffset? FirstDay(PaperDate? date) =>
        date is { } known ? new DateTimeOffset(known.FirstDay, TimeOnly.MinValue, TimeSpan.Zero) : null;
}
