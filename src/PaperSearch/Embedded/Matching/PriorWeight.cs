using System.Globalization;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// The papers of a clause, with what speaks for them whatever the query. What that adds is bounded, so papers that cannot be
/// among the best are passed over as they are without it.
/// </summary>
internal sealed class PriorWeight(ClauseWeight part, PriorClause clause) : ClauseWeight
{
    public override PaperScorer? Scorer(SegmentContext segment, ScoreMode mode)
    {
        var scorer = part.Scorer(segment, mode);
        return scorer is null || mode == ScoreMode.None ? scorer : new PriorScorer(scorer, new SegmentPriors(clause, segment));
    }

    public override BulkScorer? BulkScorer(SegmentContext segment, ScoreMode mode)
    {
        var scorer = part.BulkScorer(segment, mode);
        return scorer is null || mode == ScoreMode.None
            ? scorer
            : new PriorBulkScorer(scorer, new SegmentPriors(clause, segment));
    }

    public override ScorePart? Explain(SegmentContext segment, int doc)
    {
        if (part.Explain(segment, doc) is not { } score)
            return null;
        var priors = new SegmentPriors(clause, segment);
        List<ScorePart> parts = [score];
        if (clause.Recency is { } recency && priors.Recency(doc) is var recent and > 0)
        {
            var age = string.Create(CultureInfo.InvariantCulture, $"{recency.Age(priors.Date(doc)):0.0} years old");
            var most = string.Create(CultureInfo.InvariantCulture, $"at most {recency.Weight}");
            parts.Add(new ScorePart($"recency: {age} at the end of {recency.Year}, {most}", recent, []));
        }
        if (clause.Citations is { } citations && priors.Citations(doc) is var cited and > 0)
        {
            parts.Add(new ScorePart(
                string.Create(CultureInfo.InvariantCulture,
                    $"citations: cited {priors.CitationCount(doc):N0} times, at most {citations.Weight}"),
                cited, []));
        }
        return parts.Count == 1 ? score : new ScorePart("sum of", parts.Sum(p => p.Value), parts.ToValueList());
    }
}
