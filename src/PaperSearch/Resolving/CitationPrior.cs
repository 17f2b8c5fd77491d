namespace PaperSearch.Resolving;

/// <summary>What it counts for that a paper is cited: see <see cref="RankingProfile.Citations"/>.</summary>
/// <param name="Weight">The most that it counts for.</param>
/// <param name="Full">So many citations count for all of it.</param>
internal sealed record CitationPrior(float Weight, int Full)
{
    // Divided for every paper otherwise.
    private readonly float perLog = Weight / MathF.Log(1f + Math.Max(1, Full));

    /// <summary>What comes to the score of a paper.</summary>
    /// <param name="citationsPlusOne">Its citations plus one; 0 where they are not known, which counts for nothing.</param>
    public float Of(int citationsPlusOne) =>
        citationsPlusOne <= 0 ? 0 : Math.Min(Weight, perLog * MathF.Log(citationsPlusOne));
}
