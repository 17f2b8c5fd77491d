namespace PaperSearch.Embedded.Matching;

/// <summary>Steps through what a scorer finds, with its scores multiplied and a number added.</summary>
internal sealed class ScaledScorer(PaperScorer part, float factor, float more) : PaperScorer
{
    public override long Cost => part.Cost;

    public override float Score() => factor == 0 ? more : factor * part.Score() + more;

    public override int Advance(int target) => Doc = part.Advance(target);

    public override bool AdvanceExact(int target) => StandAt(target, part.AdvanceExact(target));
}
