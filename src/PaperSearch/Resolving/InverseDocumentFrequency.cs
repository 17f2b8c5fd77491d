namespace PaperSearch.Resolving;

/// <summary>How much it says that a paper has a word: ln(1 + (N − n + ½) / (n + ½)).</summary>
internal static class InverseDocumentFrequency
{
    /// <param name="papers">How many papers there are.</param>
    /// <param name="papersWith">How many of them have the word; more, as deleted ones may count still, is all.</param>
    public static float Of(long papers, long papersWith)
    {
        var n = Math.Min(papersWith, papers);
        return (float)Math.Log(1 + (papers - n + 0.5) / (n + 0.5));
    }
}
