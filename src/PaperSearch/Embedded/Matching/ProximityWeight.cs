using PaperSearch.Embedded.Postings;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Papers in which a pattern occurs in any of some fields, scored as a word would be: see <see cref="ProximityClause"/>.
/// </summary>
internal sealed class ProximityWeight(ProximityClause clause, Bm25F formula, TermReader terms) : ClauseWeight
{
    private readonly float factor = Idf(clause.Pattern, clause.Fields, formula, terms);
    private readonly PatternReader patterns = new(terms);

    public override PaperScorer? Scorer(SegmentContext segment, ScoreMode mode)
    {
        var found = new List<(Occurrences, float)>();
        foreach (var field in clause.Fields)
        {
            if (patterns.Open(clause.Pattern, field, segment.Postings) is { } occurrences)
                found.Add((occurrences, formula.Profile.WeightOf(field)));
        }
        return found.Count == 0 ? null : new ProximityScorer([.. found], factor, new WordScoring(formula, [], segment));
    }

    public override ScorePart? Explain(SegmentContext segment, int doc)
    {
        if (Scorer(segment, ScoreMode.Complete) is not ProximityScorer scorer || !scorer.AdvanceExact(doc))
            return null;
        var score = scorer.Score();
        return new ScorePart($"{Text(clause.Pattern)} in {string.Join(" or ", clause.Fields)}: product of", score,
        [
            new ScorePart("idf of its words together", factor, []),
            new ScorePart(
                "tf / (tf + k1 · (1 − b + b · length / average length)), tf weighted occurrences",
                factor == 0 ? 0 : score / factor,
                []),
        ]);
    }

    private static string Text(Pattern pattern) => pattern switch
    {
        WordPattern word => string.Join("|", word.Terms),
        PhrasePattern phrase => $"\"{string.Join(' ', phrase.Words.Select(Text))}\"{(phrase.Slop > 0 ? $"~{phrase.Slop}" : "")}",
        AnyPattern any => $"({string.Join(" OR ", any.Parts.Select(Text))})",
        NearPattern near => $"{Text(near.Left)} NEAR/{near.Distance} {Text(near.Right)}",
        _ => "",
    };

    // Of alternatives the most usual, of words that must stand together all of them.
    private static float Idf(Pattern part, ValueList<string> fields, Bm25F formula, TermReader terms) => part switch
    {
        WordPattern word => formula.Idf(
            word.Terms.SelectMany(t => fields.Select(f => terms.DocFreq(f, t))).DefaultIfEmpty(0).Max()),
        PhrasePattern phrase => phrase.Words.Sum(w => Idf(w, fields, formula, terms)),
        AnyPattern any => any.Parts.Select(p => Idf(p, fields, formula, terms)).DefaultIfEmpty(0).Min(),
        NearPattern near => Idf(near.Left, fields, formula, terms) + Idf(near.Right, fields, formula, terms),
        _ => 0,
    };
}
