using PaperSearch.Resolving;

namespace PaperSearch.Resemblance;

/// <summary>
/// Some papers as vectors of the words that two of them share at least, weighted as ranking weights words (BM25F times idf), of
/// length 1. A paper that shares none has an empty vector. Immutable.
/// </summary>
internal sealed class TextVectors
{
    private readonly SharedWords words;
    private readonly int[] starts;
    private readonly int[] terms;
    private readonly float[] weights;

    private TextVectors(SharedWords words, int[] starts, int[] terms, float[] weights)
    {
        this.words = words;
        this.starts = starts;
        this.terms = terms;
        this.weights = weights;
    }

    /// <summary>How many papers there are.</summary>
    public int Count => starts.Length - 1;

    /// <summary>How many words there are; terms are told by smaller numbers.</summary>
    public int Words => words.Count;

    /// <summary>The terms of a paper, each once.</summary>
    public ReadOnlySpan<int> TermsOf(int paper) => terms.AsSpan(starts[paper]..starts[paper + 1]);

    /// <summary>Their weights.</summary>
    public ReadOnlySpan<float> WeightsOf(int paper) => weights.AsSpan(starts[paper]..starts[paper + 1]);

    /// <summary>A word as the first of the papers has it.</summary>
    public string Printed(int term) => words.Printed(term);

    /// <summary>Reads papers.</summary>
    /// <param name="texts">The papers.</param>
    /// <param name="profile">What an occurrence counts for, and how long papers are normalised.</param>
    /// <param name="dictionary">How many papers of the index have a word.</param>
    public static TextVectors Of(IReadOnlyList<PaperText> texts, RankingProfile profile, ITermDictionary dictionary)
    {
        var words = SharedWords.Of(texts, profile);
        var idf = new float[words.Count];
        words.CountPapers(dictionary, (term, papers) => idf[term] = InverseDocumentFrequency.Of(dictionary.Papers, papers));
        var starts = new int[texts.Count + 1];
        var terms = new int[words.Occurrences];
        var weights = new float[words.Occurrences];
        var average = Math.Max(1f, words.AverageLength);
        var end = 0;
        for (var paper = 0; paper < texts.Count; paper++)
        {
            var length = profile.K1 * (1 - profile.B + (profile.B * words.LengthOf(paper) / average));
            var sum = 0f;
            foreach (var (term, occurrences) in words.Of(paper))
            {
                var weight = idf[term] * occurrences / (occurrences + length);
                (terms[end], weights[end++]) = (term, weight);
                sum += weight * weight;
            }
            var toOne = sum > 0 ? 1 / MathF.Sqrt(sum) : 0;
            for (var i = starts[paper]; i < end; i++)
                weights[i] *= toOne;
            starts[paper + 1] = end;
        }
        return new TextVectors(words, starts, terms, weights);
    }
}
