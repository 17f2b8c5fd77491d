namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Which words of a disjunction a paper must have for a competitive score (MaxScore: Turtle and Flood, "Query evaluation:
/// strategies and optimizations", 1995): words are taken by their bounds, and as long as those taken cannot reach the least
/// competitive score together, a paper that has only them is passed over.
/// </summary>
/// <param name="bounds">By word: the most it scores.</param>
/// <param name="signals">The most that comes to the words' scores.</param>
internal sealed class WordBounds(IReadOnlyList<float> bounds, float signals)
{
    // Sums of floats may be larger than what they are compared with by their rounding.
    private const float Rounding = 1.0001f;

    private readonly int[] smallestFirst = [.. Enumerable.Range(0, bounds.Count).OrderBy(i => bounds[i])];

    /// <summary>By word: whether a competitive paper may be found by it alone. All at first.</summary>
    public bool[] IsEssential { get; } = [.. bounds.Select(_ => true)];

    /// <summary>Whether no paper can have a competitive score.</summary>
    public bool AreUseless { get; private set; }

    /// <summary>Takes a new least competitive score, not below the one before.</summary>
    public void Raise(float minCompetitiveScore)
    {
        var sum = signals;
        AreUseless = true;
        foreach (var word in smallestFirst)
        {
            sum += bounds[word];
            IsEssential[word] = sum * Rounding >= minCompetitiveScore;
            AreUseless &= !IsEssential[word];
        }
    }
}
