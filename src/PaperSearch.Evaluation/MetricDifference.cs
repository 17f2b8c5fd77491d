namespace PaperSearch.Evaluation;

/// <summary>A measure of two rankings.</summary>
/// <param name="Value">The mean of the one.</param>
/// <param name="Against">The mean of the other.</param>
/// <param name="P">
/// How likely so great a difference is where there is none (<see cref="Significance.PairedRandomization"/>).
/// </param>
public sealed record MetricDifference(double Value, double Against, double P)
{
    /// <summary>What the one gains.</summary>
    public double Difference => Value - Against;
}
