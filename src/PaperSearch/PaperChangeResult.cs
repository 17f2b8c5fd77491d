using System.Text.Json.Serialization;

namespace PaperSearch;

/// <summary>What became of a <see cref="PaperChange"/>.</summary>
/// <param name="Id">Of which paper.</param>
/// <param name="Outcome">What was done.</param>
/// <param name="Reason">Why nothing was done, where nothing was; else <see langword="null"/>.</param>
public sealed record PaperChangeResult(
    PaperId Id,
    PaperChangeOutcome Outcome,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null);

/// <summary>What became of a change.</summary>
public enum PaperChangeOutcome
{
    /// <summary>The paper was not in the index and is now.</summary>
    [JsonStringEnumMemberName("added")]
    Added,

    /// <summary>The paper replaced another record of it.</summary>
    [JsonStringEnumMemberName("updated")]
    Updated,

    /// <summary>The index has a record of the paper with a later date, and keeps it.</summary>
    [JsonStringEnumMemberName("outdated")]
    Outdated,

    /// <summary>The paper was deleted.</summary>
    [JsonStringEnumMemberName("deleted")]
    Deleted,

    /// <summary>There was no such paper to delete.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing,

    /// <summary>The paper cannot be indexed.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,
}
