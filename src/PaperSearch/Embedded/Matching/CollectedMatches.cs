using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PaperSearch.Embedded.Matching;

/// <summary>The matches of a segment, with or without their scores, gathered at once, to be stepped through inside another query.</summary>
internal sealed class CollectedMatches : IMatchCollector
{
    private readonly FixedBitSet papers;
    private readonly float[]? scores;
    private Scorer? scorer;

    private CollectedMatches(int maxDoc, bool withScores, PostingsSource source)
    {
        papers = source.RentSet(maxDoc);
        scores = withScores ? source.RentScores(maxDoc) : null;
    }

    public bool NeedsScores => scores is not null;

    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>Steps through what a scorer finds in its segment; <see langword="null"/> where that is nothing.</summary>
    public static Scorer? Open(Weight weight, BulkScorer scorer, int maxDoc, bool withScores, PostingsSource source)
    {
        var matches = new CollectedMatches(maxDoc, withScores, source);
        scorer.Score(matches);
        return matches.scores is { } scores ? MarkedScorer.Of(weight, matches.papers, scores) : MarkedScorer.Of(weight, matches.papers, score: 0);
    }

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context) { }

    public void Collect(int doc)
    {
        papers.Set(doc);
        if (scores is not null)
            scores[doc] = scorer!.GetScore();
    }
}
