using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PaperSearch.Embedded.Matching;

/// <summary>The matches of a segment with their scores, gathered at once, to be stepped through inside another query.</summary>
internal sealed class CollectedMatches : ICollector
{
    private readonly FixedBitSet papers;
    private readonly float[] scores;
    private Scorer? scorer;

    private CollectedMatches(int maxDoc, PostingsSource source)
    {
        papers = source.RentSet(maxDoc);
        scores = source.RentScores(maxDoc);
    }

    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>Steps through what a scorer finds in its segment; <see langword="null"/> where that is nothing.</summary>
    public static Scorer? Open(Weight weight, BulkScorer scorer, int maxDoc, PostingsSource source)
    {
        var matches = new CollectedMatches(maxDoc, source);
        scorer.Score(matches);
        return MarkedScorer.Of(weight, matches.papers, matches.scores);
    }

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context) { }

    public void Collect(int doc)
    {
        papers.Set(doc);
        scores[doc] = scorer!.GetScore();
    }
}
