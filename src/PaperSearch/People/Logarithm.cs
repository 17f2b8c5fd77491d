namespace PaperSearch.People;

/// <summary>Natural logarithms of whole numbers, mostly small ones, of which the same ones are wanted over and over.</summary>
internal static class Logarithm
{
    private const int Kept = 1024;

    private static readonly float[] kept = [.. Enumerable.Range(0, Kept).Select(number => MathF.Log(number))];

    /// <summary><see cref="MathF.Log(float)"/> of a number that is not negative.</summary>
    public static float Of(int number) => number < Kept ? kept[number] : MathF.Log(number);
}
