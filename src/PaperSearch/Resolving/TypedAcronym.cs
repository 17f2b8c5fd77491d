using PaperSearch.Querying;

namespace PaperSearch.Resolving;

/// <summary>A word of a query that is an acronym, or a query that is what one stands for.</summary>
/// <param name="Span">Where it stands in the typed text.</param>
/// <param name="Meanings">What papers say it stands for, what most say first: the one that is searched, or some to offer.</param>
/// <param name="IsSearched">Whether the first of them is searched beside the word.</param>
internal sealed record TypedAcronym(TextSpan Span, ValueList<AcronymMeaning> Meanings, bool IsSearched)
{
    /// <summary>Where what stands there is not the acronym but its long form: the acronym.</summary>
    public string? ShortForm { get; init; }
}
