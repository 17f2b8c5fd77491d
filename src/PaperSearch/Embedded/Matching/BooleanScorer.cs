namespace PaperSearch.Embedded.Matching;

/// <summary>Steps through the papers that all required scorers match and no excluded one, the rarest clause leading.</summary>
internal sealed class BooleanScorer : PaperScorer
{
    private readonly PaperScorer[] rarestFirst;
    private readonly PaperScorer[] required;
    private readonly PaperScorer[] optional;
    private readonly PaperScorer[] excluded;

    public BooleanScorer(PaperScorer[] required, PaperScorer[] optional, PaperScorer[] excluded)
    {
        this.required = required;
        this.optional = optional;
        this.excluded = excluded;
        rarestFirst = [.. required.OrderBy(scorer => scorer.Cost)];
        Cost = rarestFirst[0].Cost;
    }

    public override long Cost { get; }

    public override int Advance(int target)
    {
        Doc = AdvanceAll(target);
        while (Doc != NoMoreDocs && IsExcluded())
            Doc = AdvanceAll(Doc + 1);
        return Doc;
    }

    public override bool AdvanceExact(int target)
    {
        foreach (var scorer in rarestFirst)
        {
            if (!scorer.AdvanceExact(target))
                return StandAt(target, isMatch: false);
        }
        Doc = target;
        return StandAt(target, !IsExcluded());
    }

    // In the order of the clauses, so that the sum does not depend on how many papers a segment has of which.
    public override float Score()
    {
        var score = 0f;
        foreach (var scorer in required)
            score += scorer.Score();
        foreach (var scorer in optional)
        {
            if (scorer.AdvanceExact(Doc))
                score += scorer.Score();
        }
        return score;
    }

    private int AdvanceAll(int target)
    {
        for (var i = 0; i < rarestFirst.Length;)
        {
            var scorer = rarestFirst[i];
            var doc = scorer.Doc < target ? scorer.Advance(target) : scorer.Doc;
            if (doc == NoMoreDocs)
                return doc;
            // A later paper than the others stand at: they are asked again, but for the one that leads.
            i = doc == target || i == 0 ? i + 1 : 0;
            target = doc;
        }
        return target;
    }

    private bool IsExcluded()
    {
        foreach (var scorer in excluded)
        {
            if (scorer.AdvanceExact(Doc))
                return true;
        }
        return false;
    }
}
