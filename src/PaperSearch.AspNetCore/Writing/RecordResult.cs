using System.Text.Json.Serialization;

namespace PaperSearch.AspNetCore.Writing;

/// <summary>What became of one record of a batch.</summary>
/// <param name="Record">Its 1-based place: the line, or the place in the list.</param>
/// <param name="Id">The paper's id, where it has one.</param>
/// <param name="Outcome">What was done.</param>
/// <param name="Reason">Why nothing was done, where nothing was.</param>
internal sealed record RecordResult(
    long Record,
    string? Id,
    PaperChangeOutcome Outcome,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason);
