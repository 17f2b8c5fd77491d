using System.Diagnostics;

namespace PaperSearch.Tests.Sampling;

/// <summary>
/// Tells linear from quadratic work without a bound in seconds: a long text is compared with the same amount of short ones, one
/// after the other, so that a slow or busy machine slows both.
/// </summary>
internal static class LinearTime
{
    private const int Length = 400_000;

    /// <summary>Short texts that are as long as the long one; so many times as long takes a quadratic reader.</summary>
    private const int Parts = 32;

    /// <summary>Far from both: memory that no cache holds is a few times slower, quadratic work 32 times.</summary>
    private const int Bound = 8;

    /// <summary>A busy machine may hold up one measurement. It does not hold up all of them, and always the long text.</summary>
    private const int Tries = 10;

    /// <summary>Checks that a text of one repeated unit is read in time that grows with its length only.</summary>
    /// <param name="unit">What is repeated.</param>
    /// <param name="read">Reads a text.</param>
    public static void Check(string unit, Action<string> read)
    {
        var (part, whole) = (Repeated(Length / Parts), Repeated(Length));
        read(part);
        var ratios = new List<double>();
        do
        {
            Assert.True(ratios.Count < Tries, $"A long text takes {string.Join(" and ", ratios)} times as long as short ones.");
            ratios.Add(Measure(whole, 1) / Measure(part, Parts));
        }
        while (ratios[^1] > Bound);

        string Repeated(int length) => string.Concat(Enumerable.Repeat(unit, Math.Max(1, length / unit.Length)));

        double Measure(string text, int times)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < times; i++)
                read(text);
            return Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
    }
}
