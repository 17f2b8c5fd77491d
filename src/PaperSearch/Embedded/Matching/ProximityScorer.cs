namespace PaperSearch.Embedded.Matching;

/// <summary>Steps through the papers in which a pattern occurs in any field.</summary>
internal sealed class ProximityScorer((Occurrences Occurrences, float Weight)[] fields, float factor, WordScoring scoring)
    : PaperScorer
{
    public override long Cost { get; } = fields.Sum(f => f.Occurrences.Cost);

    public override int Advance(int target)
    {
        var next = NoMoreDocs;
        foreach (var (occurrences, _) in fields)
            next = Math.Min(next, occurrences.Doc < target ? occurrences.Advance(target) : occurrences.Doc);
        return Doc = next;
    }

    public override bool AdvanceExact(int target)
    {
        var isMatch = false;
        foreach (var (occurrences, _) in fields)
            isMatch |= occurrences.AdvanceExact(target);
        return StandAt(target, isMatch);
    }

    public override float Score()
    {
        var frequency = 0f;
        foreach (var (occurrences, weight) in fields)
            frequency += occurrences.Doc == Doc ? weight * occurrences.Places().Count : 0;
        return scoring.Word(Doc, factor, frequency);
    }
}
