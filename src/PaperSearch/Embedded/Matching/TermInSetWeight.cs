using PaperSearch.Embedded.Postings;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>Papers that have any of some values as they are (ids, categories).</summary>
internal sealed class TermInSetWeight(ValueClause clause, TermReader terms) : ClauseWeight
{
    private readonly TermStates[] values = [.. clause.Values.Select(v => terms.Find(v.Field, v.Value)).OfType<TermStates>()];

    public override PaperScorer? Scorer(SegmentContext segment, ScoreMode mode)
    {
        if (values.Length < 2)
            return values.Length == 1 && segment.Postings.Open(values[0]) is { } postings ? new CursorScorer(postings) : null;
        var papers = segment.Postings.RentSet(segment.MaxDoc);
        using var lease = segment.Lease();
        foreach (var value in values)
        {
            if (lease.Open(value) is not { } list)
                continue;
            for (var doc = list.NextDoc(); doc != DocCursor.NoMoreDocs; doc = list.NextDoc())
                papers.Set(doc);
        }
        return BitSetScorer.Of(papers, 0);
    }

    public override ScorePart? Explain(SegmentContext segment, int doc) =>
        Scorer(segment, ScoreMode.None) is { } scorer && scorer.AdvanceExact(doc)
            ? new ScorePart(string.Join(" or ", clause.Values.Select(v => $"{v.Field}:{v.Value}")), 0, [])
            : null;
}
