namespace PaperSearch.AspNetCore.Writing;

/// <summary>What became of a batch of papers.</summary>
/// <param name="Added">Papers that were not in the index.</param>
/// <param name="Updated">Papers that replaced another record.</param>
/// <param name="Outdated">Papers of which the index has a later record.</param>
/// <param name="Rejected">Records that are no papers.</param>
/// <param name="Results">Each record, in the order of the batch.</param>
internal sealed record WriteAnswer(int Added, int Updated, int Outdated, int Rejected, IReadOnlyList<RecordResult> Results)
{
    public static WriteAnswer Of(IReadOnlyList<RecordResult> results) => new(
        results.Count(r => r.Outcome == PaperChangeOutcome.Added),
        results.Count(r => r.Outcome == PaperChangeOutcome.Updated),
        results.Count(r => r.Outcome == PaperChangeOutcome.Outdated),
        results.Count(r => r.Outcome == PaperChangeOutcome.Rejected),
        results);
}
