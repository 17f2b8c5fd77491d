using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PaperSearch.Embedded.Matching;

/// <summary>Steps through papers of a segment that were found beforehand.</summary>
internal sealed class MarkedScorer : Scorer
{
    private readonly FixedBitSet papers;
    private readonly int count;
    private readonly float[]? scores;
    private readonly float score;
    private int doc = -1;

    private MarkedScorer(Weight weight, FixedBitSet papers, int count, float[]? scores, float score)
        : base(weight)
    {
        this.papers = papers;
        this.count = count;
        this.scores = scores;
        this.score = score;
    }

    public override int DocID => doc;

    public override int Freq => 1;

    /// <summary>Papers with a score each, by their number; <see langword="null"/> where there are none.</summary>
    public static Scorer? Of(Weight weight, FixedBitSet papers, float[] scores) =>
        papers.Cardinality is > 0 and var count ? new MarkedScorer(weight, papers, count, scores, 0) : null;

    /// <summary>Papers that all have one score; <see langword="null"/> where there are none.</summary>
    public static Scorer? Of(Weight weight, FixedBitSet papers, float score) =>
        papers.Cardinality is > 0 and var count ? new MarkedScorer(weight, papers, count, null, score) : null;

    public override float GetScore() => scores is null ? score : scores[doc];

    public override int NextDoc() => Advance(doc + 1);

    public override int Advance(int target)
    {
        var next = target < papers.Length ? papers.NextSetBit(target) : -1;
        return doc = next < 0 ? NO_MORE_DOCS : next;
    }

    public override long GetCost() => count;
}
