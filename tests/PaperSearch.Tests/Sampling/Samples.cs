using System.Globalization;
using CsCheck;
using Xunit.Sdk;

namespace PaperSearch.Tests.Sampling;

/// <summary>
/// Runs what is random twice: with a fixed seed, so that each run of the tests tries the same, and with a random one, which is
/// printed and stands in the message of a failure. <c>PAPERSEARCH_TEST_SEED=NUMBER</c> repeats it.
/// </summary>
internal static class Samples
{
    private const int FixedSeed = 20_260_611;

    /// <summary>One for the whole run of the program, so that one number repeats all of it.</summary>
    private static readonly int randomSeed =
        int.TryParse(Environment.GetEnvironmentVariable("PAPERSEARCH_TEST_SEED"), CultureInfo.InvariantCulture, out var seed)
            ? seed
            : Random.Shared.Next();

    /// <summary>Runs a test with both seeds.</summary>
    public static void ForEachSeed(Action<int> test) => ForEachSeedAsync(seed =>
    {
        test(seed);
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    /// <inheritdoc cref="ForEachSeed"/>
    public static async Task ForEachSeedAsync(Func<int, Task> test)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"seeds {FixedSeed} and {randomSeed}");
        foreach (var seed in (int[])[FixedSeed, randomSeed])
        {
            try
            {
                await test(seed);
            }
            catch (Exception e)
            {
                throw new XunitException($"With seed {seed}: {e.Message}", e);
            }
        }
    }

    /// <summary>
    /// Checks that a property holds for all samples. A failure tells the smallest sample for which it does not.
    /// </summary>
    /// <param name="samples">Makes the samples.</param>
    /// <param name="count">How many samples of each of the two seeds.</param>
    /// <param name="property">Throws where the property does not hold.</param>
    /// <param name="print">How a sample is shown; as CsCheck does, if not told.</param>
    public static void ForAll<T>(this Gen<T> samples, int count, Action<T> property, Func<T, string>? print = null) =>
        ForEachSeed(seed => Check(samples, seed, count, property, print));

    /// <inheritdoc cref="ForAll{T}"/>
    public static void ForAll<T1, T2>(this Gen<(T1, T2)> samples, int count, Action<T1, T2> property) =>
        samples.ForAll(count, sample => property(sample.Item1, sample.Item2));

    /// <inheritdoc cref="ForAll{T}"/>
    public static void ForAll<T1, T2, T3>(this Gen<(T1, T2, T3)> samples, int count, Action<T1, T2, T3> property) =>
        samples.ForAll(count, sample => property(sample.Item1, sample.Item2, sample.Item3));

    /// <inheritdoc cref="ForAll{T}"/>
    public static void ForAll<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> samples, int count, Action<T1, T2, T3, T4> property) =>
        samples.ForAll(count, sample => property(sample.Item1, sample.Item2, sample.Item3, sample.Item4));

    private static void Check<T>(Gen<T> samples, int seed, int count, Action<T> property, Func<T, string>? print)
    {
        // CsCheck's own seed fixes the first sample only; the generator that goes through all of them fixes each.
        var random = new PCG(0, (ulong)seed);
        for (var i = 0; i < count; i++)
        {
            var state = random.State;
            var sample = samples.Generate(random, null, out _);
            try
            {
                property(sample);
            }
            catch (Exception)
            {
                // Begins with this sample, looks for smaller ones, and throws what it has found.
                samples.Sample(property, seed: random.ToString(state), iter: count, threads: 1, print: print!);
                throw;
            }
        }
    }
}
