namespace PaperSearch.Embedded.Matching;

/// <summary>Tells a collector of what another finds, the scores with what speaks for the papers.</summary>
internal sealed class PriorBulkScorer(BulkScorer part, SegmentPriors priors) : BulkScorer
{
    private readonly Between between = new(priors);

    public override bool Score(MatchCollector collector, int max)
    {
        between.Collector = collector;
        return part.Score(between, max);
    }

    /// <summary>Stands between who finds papers and who collects them.</summary>
    private sealed class Between : MatchCollector
    {
        private readonly Sum sum;

        public Between(SegmentPriors priors) => sum = new Sum(priors);

        public MatchCollector Collector { private get; set; } = null!;

        public override ScoreMode ScoreMode => Collector.ScoreMode;

        public override void SetScorer(ScoreSource scorer)
        {
            sum.Part = scorer;
            Collector.SetScorer(sum);
        }

        public override void Collect(int doc)
        {
            sum.Doc = doc;
            Collector.Collect(doc);
        }
    }

    private sealed class Sum(SegmentPriors priors) : ScoreSource
    {
        public int Doc { private get; set; }

        public ScoreSource Part { private get; set; } = null!;

        public override float Score() => Score(float.MinValue);

        public override float Score(float least) => priors.Score(Part, Doc, least);

        public override void SetMinCompetitiveScore(float score) => Part.SetMinCompetitiveScore(priors.PartOf(score));
    }
}
