using System.Runtime.InteropServices;
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
        var left = Lanewise(a);
        var right = Lanewise(b)[..left.Length];
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return Vector256.Sum(sum);
    }

    /// <summary>
    /// The sums of the products of a vector and four others, each as <see cref="Dot"/> gives it: the four additions need not wait
    /// for each other.
    /// </summary>
    public static void Dots(ReadOnlySpan<float> a, ReadOnlySpan<float[]> four, Span<float> sums)
    {
        var left = Lanewise(a);
        var b0 = Lanewise(four[0])[..left.Length];
        var b1 = Lanewise(four[1])[..left.Length];
        var b2 = Lanewise(four[2])[..left.Length];
        var b3 = Lanewise(four[3])[..left.Length];
        var (s0, s1, s2, s3) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        for (var i = 0; i < left.Length; i++)
        {
            s0 += left[i] * b0[i];
            s1 += left[i] * b1[i];
            s2 += left[i] * b2[i];
            s3 += left[i] * b3[i];
        }
        (sums[0], sums[1]) = (Vector256.Sum(s0), Vector256.Sum(s1));
        (sums[2], sums[3]) = (Vector256.Sum(s2), Vector256.Sum(s3));
    }

    /// <summary>Adds a vector some times.</summary>
    public static void Add(Span<float> to, ReadOnlySpan<float> vector, float times)
    {
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(to);
        var added = Lanewise(vector)[..sums.Length];
        for (var i = 0; i < sums.Length; i++)
            sums[i] += added[i] * times;
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

    private static ReadOnlySpan<Vector256<float>> Lanewise(ReadOnlySpan<float> vector) =>
        MemoryMarshal.Cast<float, Vector256<float>>(vector);
}
