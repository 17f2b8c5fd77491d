using Lucene.Net.Util;
using PaperSearch.Embedded.Columns;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>Papers whose values in columns pass a test.</summary>
/// <param name="label">What is tested, for explanations.</param>
/// <param name="open">Makes the test for a segment: from a paper's number to whether it passes.</param>
internal sealed class ColumnWeight(string label, Func<SegmentColumns, Func<int, bool>> open) : ClauseWeight
{
    public override PaperScorer? Scorer(SegmentContext segment, ScoreMode mode) =>
        new ColumnScorer(open(segment.Columns), segment);

    public override ScorePart? Explain(SegmentContext segment, int doc) =>
        open(segment.Columns)(doc) ? new ScorePart(label, 0, []) : null;

    private sealed class ColumnScorer(Func<int, bool> test, SegmentContext segment) : PaperScorer
    {
        private readonly int maxDoc = segment.MaxDoc;
        private readonly IBits? liveDocs = segment.Reader.LiveDocs;

        public override long Cost => maxDoc;

        public override float Score() => 0;

        public override int Advance(int target)
        {
            for (var doc = target; doc < maxDoc; doc++)
            {
                if (IsMatch(doc))
                    return Doc = doc;
            }
            return Doc = NoMoreDocs;
        }

        public override bool AdvanceExact(int target) => Doc >= target ? Doc == target : StandAt(target, IsMatch(target));

        private bool IsMatch(int doc) => test(doc) && (liveDocs is null || liveDocs.Get(doc));
    }
}
