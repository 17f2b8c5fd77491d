using PaperSearch.Embedded.Postings;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>Papers that have a term among the first positions of a field.</summary>
internal sealed class StartWeight(StartClause clause, TermReader terms) : ClauseWeight
{
    private readonly TermStates? term = terms.Find(clause.Field, clause.Term);

    public override PaperScorer? Scorer(SegmentContext segment, ScoreMode mode) =>
        term is not null && segment.Postings.OpenPositions(term) is { } postings
            ? new StartScorer(postings, clause.Positions)
            : null;

    public override ScorePart? Explain(SegmentContext segment, int doc) =>
        Scorer(segment, ScoreMode.None) is { } scorer && scorer.AdvanceExact(doc)
            ? new ScorePart($"{clause.Field} begins with {clause.Term}, within {clause.Positions}", 0, [])
            : null;

    private sealed class StartScorer(PositionCursor postings, int positions) : PaperScorer
    {
        public override long Cost => postings.Cost;

        public override float Score() => 0;

        public override int Advance(int target)
        {
            var doc = postings.Advance(target);
            while (doc != NoMoreDocs && postings.NextPosition() >= positions)
                doc = postings.NextDoc();
            return Doc = doc;
        }
    }
}
