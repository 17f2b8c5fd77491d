using Lucene.Net.Index;
using Lucene.Net.Search;

namespace PaperSearch.Embedded.Matching;

/// <summary>The matches of a segment with their scores, gathered at once, to be stepped through inside another query.</summary>
internal sealed class CollectedMatches : ICollector
{
    private const int Least = 1024;

    private readonly PostingsSource source;
    private int[] docs;
    private float[] scores;
    private int count;
    private Scorer? scorer;

    private CollectedMatches(PostingsSource source)
    {
        this.source = source;
        docs = source.RentNumbers(Least);
        scores = source.RentScores(Least);
    }

    public bool AcceptsDocsOutOfOrder => false;

    /// <summary>What a scorer finds in its segment.</summary>
    public static CollectedMatches Of(BulkScorer scorer, PostingsSource source)
    {
        var matches = new CollectedMatches(source);
        scorer.Score(matches);
        return matches;
    }

    /// <summary>Steps through the matches.</summary>
    public Scorer? Open(Weight weight) => count == 0 ? null : new ListedScorer(weight, docs.AsMemory(0, count), scores.AsMemory(0, count));

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context) { }

    public void Collect(int doc)
    {
        if (count == docs.Length)
            Grow();
        docs[count] = doc;
        scores[count++] = scorer!.GetScore();
    }

    private void Grow()
    {
        var moreDocs = source.RentNumbers(2 * count);
        var moreScores = source.RentScores(2 * count);
        docs.AsSpan(0, count).CopyTo(moreDocs);
        scores.AsSpan(0, count).CopyTo(moreScores);
        (docs, scores) = (moreDocs, moreScores);
    }
}
