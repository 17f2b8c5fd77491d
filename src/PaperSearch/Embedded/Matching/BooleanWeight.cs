using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Papers of all required clauses and of no excluded one; required and optional clauses add up their scores, in their order.
/// </summary>
internal sealed class BooleanWeight(ClauseWeight[] required, ClauseWeight[] optional, ClauseWeight[] excluded) : ClauseWeight
{
    public override PaperScorer? Scorer(SegmentContext segment, ScoreMode mode)
    {
        var inner = mode == ScoreMode.None ? ScoreMode.None : ScoreMode.Complete;
        var all = new PaperScorer[required.Length];
        for (var i = 0; i < all.Length; i++)
        {
            if (required[i].Scorer(segment, inner) is not { } scorer)
                return null;
            all[i] = scorer;
        }
        var more = inner == ScoreMode.None ? [] : Open(optional, segment, inner);
        var none = Open(excluded, segment, ScoreMode.None);
        return all.Length == 1 && more.Length == 0 && none.Length == 0 ? all[0] : new BooleanScorer(all, more, none);
    }

    public override ScorePart? Explain(SegmentContext segment, int doc)
    {
        var parts = required.Select(weight => weight.Explain(segment, doc)).ToList();
        if (parts.Contains(null) || excluded.Any(weight => weight.Explain(segment, doc) is not null))
            return null;
        parts.AddRange(optional.Select(weight => weight.Explain(segment, doc)).Where(part => part is not null));
        var matching = parts.OfType<ScorePart>().ToValueList();
        return matching.Count == 1 ? matching[0] : new ScorePart("sum of", matching.Sum(part => part.Value), matching);
    }

    private static PaperScorer[] Open(ClauseWeight[] weights, SegmentContext segment, ScoreMode mode) =>
        weights.Length == 0 ? [] : [.. weights.Select(weight => weight.Scorer(segment, mode)).OfType<PaperScorer>()];
}
