namespace PaperSearch.Embedded.Matching;

/// <summary>Steps through what a scorer finds, its scores with what speaks for the papers.</summary>
internal sealed class PriorScorer(PaperScorer part, SegmentPriors priors) : PaperScorer
{
    public override long Cost => part.Cost;

    public override float Score() => Score(float.MinValue);

    public override float Score(float least) => priors.Score(part, Doc, least);

    public override void SetMinCompetitiveScore(float score) => part.SetMinCompetitiveScore(priors.PartOf(score));

    public override int Advance(int target) => Doc = part.Advance(target);

    public override bool AdvanceExact(int target) => StandAt(target, part.AdvanceExact(target));
}
