namespace PaperSearch;

/// <summary>What a check of an index found.</summary>
/// <param name="Papers">Papers read back.</param>
/// <param name="Problems">What is wrong; empty when the index is sound.</param>
public sealed record VerifyReport(int Papers, ValueList<string> Problems)
{
    /// <summary>
    /// What is not as it should be and is made of the papers again, so that nothing is lost: each what it is and what to do.
    /// </summary>
    public ValueList<string> Warnings { get; init; } = [];

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Problems.Count == 0;
}
