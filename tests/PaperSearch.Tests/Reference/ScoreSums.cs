using System.Globalization;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Reference;

/// <summary>Whether the explanation of a score adds up.</summary>
internal static class ScoreSums
{
    /// <summary>What does not add up; nothing where all does.</summary>
    public static IEnumerable<string> Differences(ScorePart part)
    {
        var values = part.Parts.Select(p => p.Value).ToList();
        double? made = values.Count == 0 ? null
            : part.Text.StartsWith("sum of", StringComparison.Ordinal) ? values.Sum()
            : part.Text.EndsWith("product of", StringComparison.Ordinal) ? values.Aggregate((a, b) => a * b)
            : part.Text.EndsWith(" times", StringComparison.Ordinal) ? values[0] * Factor(part.Text)
            : null;
        if (made is { } value && !AreClose(value, part.Value))
            yield return string.Create(CultureInfo.InvariantCulture, $"{part.Text} {part.Value}, and its parts make {value}");
        foreach (var difference in part.Parts.SelectMany(Differences))
            yield return difference;
    }

    /// <summary>Whether two scores are the same but for the rounding of floats.</summary>
    public static bool AreClose(double a, double b) => Math.Abs(a - b) <= 1e-5 * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));

    private static double Factor(string text) => double.Parse(text.AsSpan(0, text.IndexOf(' ')), CultureInfo.InvariantCulture);
}
