namespace PaperSearch;

/// <summary>What a check of an index found.</summary>
/// <param name="Papers">Papers read back.</param>
/// <param name="Problems">What is wrong; empty when the index is sound.</param>
public sealed record VerifyReport(int Papers, ValueList<string> Problems)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Problems.Count == 0;
}
