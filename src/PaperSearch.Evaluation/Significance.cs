namespace PaperSearch.Evaluation;

/// <summary>Whether a difference between two rankings can be chance.</summary>
public static class Significance
{
    /// <summary>
    /// Paired randomisation test, two-sided: how often would the means of two rankings that do not differ lie at least this
    /// far apart, when each query's two values change sides at random? (Smucker, Allan and Carterette, "A comparison of
    /// statistical significance tests for information retrieval evaluation", CIKM 2007.)
    /// </summary>
    /// <param name="first">A measure of each query under one ranking.</param>
    /// <param name="second">The same measure of the same queries under the other.</param>
    /// <param name="rounds">Random assignments to try. Default 100,000.</param>
    /// <param name="seed">Of the random numbers; equal seeds give equal answers.</param>
    /// <returns>The probability, above 0 and at most 1. It cannot be less than 1 / (rounds + 1).</returns>
    /// <exception cref="ArgumentException">The lists are not of one length.</exception>
    public static double PairedRandomization(
        IReadOnlyList<double> first, IReadOnlyList<double> second, int rounds = 100_000, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        if (first.Count != second.Count)
            throw new ArgumentException($"{first.Count} values cannot be paired with {second.Count}.", nameof(second));

        var differences = first.Zip(second, (a, b) => a - b).Where(d => d != 0).ToArray();
        // Sums in another order differ in their last bits; without a margin equal distances would count as smaller ones.
        var observed = Math.Abs(differences.Sum()) * (1 - 1e-12);
        var random = new Random(seed);
        var asFar = 1;
        for (var round = 0; round < rounds; round++)
        {
            var sum = 0.0;
            foreach (var difference in differences)
                sum += random.Next(2) == 0 ? difference : -difference;
            if (Math.Abs(sum) >= observed)
                asFar++;
        }
        return (double)asFar / (rounds + 1);
    }
}
