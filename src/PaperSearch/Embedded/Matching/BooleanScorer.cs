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

    // The others are asked for single papers, as the next one of a phrase takes long to find.
    private int AdvanceAll(int target)
    {
        var lead = rarestFirst[0];
        while (true)
        {
            target = lead.Doc < target ? lead.Advance(target) : lead.Doc;
            if (target == NoMoreDocs || OthersBehind(target) is not { } next)
                return target;
            target = next;
        }
    }

    /// <summary>Where the next paper may be that all others have; <see langword="null"/> where they have this one.</summary>
    private int? OthersBehind(int doc)
    {
        for (var i = 1; i < rarestFirst.Length; i++)
        {
            // Who had to find the next paper stands there.
            if (!rarestFirst[i].AdvanceExact(doc))
                return Math.Max(doc + 1, rarestFirst[i].Doc);
        }
        return null;
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
