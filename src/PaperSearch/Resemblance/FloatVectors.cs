using System.Runtime.Intrinsics;

namespace PaperSearch.Resemblance;

/// <summary>
/// Sums over vectors of a multiple of eight numbers, eight at a time on every machine: a fixed width, which .NET keeps on
/// processors without it too, so that equal vectors give equal sums.
/// </summary>
internal static class FloatVectors
{
    /// <summary>What the length of a vector is a multiple of.</summary>
    public const int Lanes = 8;

    /// <summary>The sum of the products of two vectors.</summary>
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < a.Length; i += Lanes)
            sum += Vector256.Create(a[i..]) * Vector256.Create(b[i..]);
        return Vector256.Sum(sum);
    }

    /// <summary>Adds a vector some times.</summary>
    public static void Add(Span<float> to, ReadOnlySpan<float> vector, float times)
    {
        for (var i = 0; i < to.Length; i += Lanes)
            (Vector256.Create<float>(to[i..]) + (Vector256.Create(vector[i..]) * times)).CopyTo(to[i..]);
    }

    /// <summary>
    /// Fills a vector with numbers from -0.5 to 0.5 without a pattern (Marsaglia's xorshift), the same each time.
    /// </summary>
    /// <param name="vector">The vector.</param>
    /// <param name="state">Goes on from vector to vector; begins with <see cref="FirstState"/>.</param>
    public static void Fill(Span<float> vector, ref uint state)
    {
        foreach (ref var value in vector)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            value = (state / (float)uint.MaxValue) - 0.5f;
        }
    }

    public const uint FirstState = 2463534242;
}
