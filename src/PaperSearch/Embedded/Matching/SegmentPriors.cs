using PaperSearch.Resolving;

namespace PaperSearch.Embedded.Matching;

/// <summary>What speaks for the papers of a segment whatever the query. For one thread.</summary>
internal sealed class SegmentPriors(PriorClause clause, SegmentContext segment)
{
    // Scores of floats are rounded when they are added.
    private const float Rounding = 1e-5f;

    private readonly int[] dates = clause.Recency is null ? [] : segment.Columns.Dates;
    private readonly int[] citations = clause.Citations is null ? [] : segment.Columns.Citations;
    private readonly float most = (clause.Recency?.Weight ?? 0) + (clause.Citations?.Weight ?? 0);

    public int Date(int doc) => dates[doc];

    public int CitationCount(int doc) => citations[doc] - 1;

    public float Recency(int doc) => clause.Recency?.Of(dates[doc]) ?? 0;

    public float Citations(int doc) => clause.Citations?.Of(citations[doc]) ?? 0;

    /// <summary>The score of a paper with all that speaks for it; any value below a least one where it is lower.</summary>
    public float Score(ScoreSource part, int doc, float least)
    {
        var leastOfPart = PartOf(least);
        var score = part.Score(leastOfPart);
        return score < leastOfPart ? score : score + Recency(doc) + Citations(doc);
    }

    /// <summary>The least that a paper must score without all this to reach a score with it.</summary>
    public float PartOf(float score) => score - most - Rounding * Math.Max(1, Math.Abs(score));
}
