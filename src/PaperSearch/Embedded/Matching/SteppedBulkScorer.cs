namespace PaperSearch.Embedded.Matching;

/// <summary>Tells a collector of what a scorer steps through.</summary>
internal sealed class SteppedBulkScorer(PaperScorer scorer) : BulkScorer
{
    public override bool Score(MatchCollector collector, int max)
    {
        collector.SetScorer(scorer);
        var doc = scorer.Doc < 0 ? scorer.Advance(0) : scorer.Doc;
        for (; doc < max; doc = scorer.Advance(doc + 1))
            collector.Collect(doc);
        return doc != PaperScorer.NoMoreDocs;
    }
}
