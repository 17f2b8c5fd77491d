namespace PaperSearch.Resolving;

/// <summary>What it counts for that a paper is new: see <see cref="RankingProfile.Recency"/>.</summary>
/// <param name="Weight">The most that it counts for.</param>
/// <param name="HalfLife">After so many years it counts for half.</param>
/// <param name="Year">The year at whose end papers are as old as they are.</param>
internal sealed record RecencyPrior(float Weight, float HalfLife, int Year)
{
    /// <summary>A date known to the year is taken for its middle.</summary>
    private const int MiddleMonth = 7;

    /// <summary>What comes to the score of a paper.</summary>
    /// <param name="date"><see cref="PaperDate.SortKey"/>; 0 for none, which counts for nothing.</param>
    public float Of(int date) => date <= 0 ? 0 : Weight * MathF.Pow(2, -Age(date) / Math.Max(HalfLife, 0.01f));

    /// <summary>How many years old a paper is; 0 for one of a later year.</summary>
    public float Age(int date)
    {
        var (year, month) = (date / 10_000, date / 100 % 100);
        return Math.Max(0, Year + 1 - year - ((month == 0 ? MiddleMonth : month) - 1) / 12f);
    }
}
