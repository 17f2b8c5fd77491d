using System.Text.Json.Serialization;

namespace PaperSearch.Querying;

/// <summary>One thing that an acronym stands for. Equal by value.</summary>
/// <param name="LongForm">The words as most papers print them.</param>
/// <param name="Papers">How many papers say so.</param>
public sealed record AcronymMeaning(string LongForm, long Papers)
{
    /// <summary>
    /// Where it is offered: the query that searches for it as well; <see langword="null"/> elsewhere.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Query { get; init; }
}
