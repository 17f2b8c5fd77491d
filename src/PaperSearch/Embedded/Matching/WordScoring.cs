using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// The score of words in one segment: of each word, and of all that a paper has together. The one place where it is computed,
/// whoever finds the papers.
/// </summary>
internal sealed class WordScoring
{
    private readonly Bm25F formula;
    private readonly float[] lengths;
    private readonly SegmentSignal[] signals;

    public WordScoring(Bm25F formula, ScoreSignal[] signals, SegmentContext segment)
    {
        this.formula = formula;
        lengths = segment.Columns.WeightedLengths(segment.Reader, formula.Profile);
        this.signals = signals.Length == 0 ? [] : Array.ConvertAll(signals, signal => signal.Open(segment));
    }

    /// <summary>Whether what <see cref="WordMatches"/> holds is asked for.</summary>
    public bool HasSignals => signals.Length > 0;

    /// <summary>The score of one word of a paper.</summary>
    /// <param name="doc">The paper.</param>
    /// <param name="factor">The word's idf and boost.</param>
    /// <param name="frequency">Its weighted occurrences.</param>
    public float Word(int doc, float factor, float frequency) => factor * formula.Saturate(frequency, lengths[doc]);

    /// <summary>What comes to the words' scores.</summary>
    public float Signals(int doc, in WordMatches words)
    {
        var sum = 0f;
        foreach (var signal in signals)
            sum += signal.Score(doc, words);
        return sum;
    }

    /// <summary>The parts of <see cref="Word"/>.</summary>
    public ScorePart ExplainWord(int doc, float factor, float frequency, string name, int documentFrequency)
    {
        var saturated = formula.Saturate(frequency, lengths[doc]);
        return new ScorePart($"{name}: product of", Word(doc, factor, frequency),
        [
            new ScorePart($"idf, word in {documentFrequency} of {formula.Papers} papers", factor, []),
            new ScorePart("tf / (tf + k1 · (1 − b + b · length / average length))", saturated,
            [
                new ScorePart("tf, weighted occurrences", frequency, []),
                new ScorePart("length, weighted tokens", lengths[doc], []),
                new ScorePart("average length", formula.AverageLength, []),
                new ScorePart("k1", formula.Profile.K1, []),
                new ScorePart("b", formula.Profile.B, []),
            ]),
        ]);
    }

    /// <summary>The parts of <see cref="Signals"/>.</summary>
    public IEnumerable<ScorePart> ExplainSignals(int doc, WordMatches words) =>
        signals.Select(signal => (Signal: signal, Score: signal.Score(doc, words))).Where(s => s.Score != 0)
            .Select(s => new ScorePart(s.Signal.Describe(doc, words), s.Score, []));
}
