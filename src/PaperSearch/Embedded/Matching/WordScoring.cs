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

    /// <summary>The score of a paper's words with what comes to it; any value below a least score where it is lower.</summary>
    /// <param name="doc">The paper.</param>
    /// <param name="score">The scores of its words, added up.</param>
    /// <param name="words">What its words came to.</param>
    /// <param name="least">The least score.</param>
    public float WithSignals(int doc, float score, in WordMatches words, float least)
    {
        foreach (var signal in signals)
        {
            if (score + signal.Bound(words) < least)
                return score;
            score += signal.Score(doc, words);
        }
        return score;
    }

    /// <summary>The parts of <see cref="Word"/>.</summary>
    public ScorePart ExplainWord(int doc, float factor, float frequency, LookedUpWord word)
    {
        var saturated = formula.Saturate(frequency, lengths[doc]);
        var parts = new List<ScorePart>
        {
            new($"idf, word in {word.DocumentFrequency} of {formula.Papers} papers", word.Idf, []),
        };
        if (word.Word.Boost != 1)
            parts.Add(new ScorePart("boost, as the query has it more often or means it less", word.Word.Boost, []));
        if (word.Burstiness != 1)
            parts.Add(new ScorePart("burstiness, as papers that have the word repeat it", word.Burstiness, []));
        parts.Add(
            new ScorePart("tf / (tf + k1 · (1 − b + b · length / average length))", saturated,
            [
                new ScorePart("tf, weighted occurrences", frequency, []),
                new ScorePart("length, weighted tokens", lengths[doc], []),
                new ScorePart("average length", formula.AverageLength, []),
                new ScorePart("k1", formula.Profile.K1, []),
                new ScorePart("b", formula.Profile.B, []),
            ]));
        return new ScorePart($"{word.Word.ToString()}: product of", Word(doc, factor, frequency), [.. parts]);
    }

    /// <summary>The parts of what <see cref="WithSignals"/> adds.</summary>
    public IEnumerable<ScorePart> ExplainSignals(int doc, WordMatches words) =>
        signals.Select(signal => (Signal: signal, Score: signal.Score(doc, words))).Where(s => s.Score != 0)
            .Select(s => new ScorePart(s.Signal.Describe(doc, words), s.Score, []));
}
