using System.Text.Json.Serialization;

namespace PaperSearch.Querying;

/// <summary>
/// A word of a query that papers say to be an acronym, or a whole query that is what one stands for. Equal by value.
/// </summary>
/// <param name="Typed">The word or the query as typed.</param>
/// <param name="IsSearched">
/// Whether what it stands for is searched as well, as nearly all papers say the same; else it is offered.
/// </param>
/// <param name="Meanings">
/// What it stands for, what most papers say first: the one that is searched, or a few to be offered.
/// </param>
public sealed record AcronymReading(string Typed, bool IsSearched, ValueList<AcronymMeaning> Meanings)
{
    /// <summary>Where the long form is searched: the query for the word alone; else <see langword="null"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Query { get; init; }

    /// <summary>
    /// Where the query is what an acronym stands for: the acronym, which is offered with it; else <see langword="null"/>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ShortForm { get; init; }
}
