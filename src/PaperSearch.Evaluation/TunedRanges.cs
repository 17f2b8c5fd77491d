namespace PaperSearch.Evaluation;

/// <summary>
/// The values that a parameter of ranking is tried with: wide enough to matter, few enough not to fit to chance.
/// </summary>
internal static class TunedRanges
{
    private static readonly OrderedDictionary<string, double[]> ranges = new(StringComparer.Ordinal)
    {
        ["k1"] = [0.4, 0.6, 0.9, 1.2, 1.6, 2, 3],
        ["b"] = [0, 0.2, 0.4, 0.6, 0.75, 0.9],
        ["title"] = [0.5, 1, 1.5, 2, 3, 4],
        ["burstiness"] = [0, 0.2, 0.4, 0.6, 0.8],
        ["titleMatch"] = [0, 0.25, 0.5, 1],
        ["wholeTitle"] = [0, 0.35, 0.7],
        ["titlePhrase"] = [0, 0.5, 1, 2],
        ["abstractPhrase"] = [0, 0.3, 0.6, 1.2],
        ["typedForm"] = [0, 0.5, 1, 2],
        ["nearness"] = [0, 0.05, 0.1, 0.2, 0.4],
        ["longForm"] = [0, 0.5, 1],
        ["abstract"] = [0.5, 1, 2],
        ["author"] = [0, 1, 2, 4],
        ["category"] = [0, 0.5, 1, 2],
        ["nearnessDistance"] = [1, 2, 4, 8],
        ["rescoreDepth"] = [20, 50, 100, 200],
        ["correctedWord"] = [0.25, 0.5, 1],
        ["recency"] = [0, 0.5, 1, 2, 4],
        ["recencyHalfLife"] = [2, 5, 10, 20],
        ["citations"] = [0, 0.5, 1, 2, 4],
        ["citationsFull"] = [100, 1000, 10_000],
    };

    /// <summary>The parameters that have a range.</summary>
    public static IReadOnlyCollection<string> Parameters => ranges.Keys;

    /// <summary>The values of a parameter.</summary>
    public static double[] Of(string parameter) => ranges[parameter];
}
