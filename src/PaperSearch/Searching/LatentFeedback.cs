using PaperSearch.Resemblance;
using PaperSearch.Resolving;

namespace PaperSearch.Searching;

/// <summary>
/// What resembling the first hits gives to the best hits of a question, and why. See <see cref="RankingProfile.LatentFeedback"/>.
/// </summary>
internal sealed class LatentFeedback
{
    /// <summary>Fewer words are a term, which the papers that have it as one are about.</summary>
    private const int FewestWords = 5;

    /// <summary>How many of the first hits the others are compared with.</summary>
    private const int First = 8;

    /// <summary>So few hits say nothing of what their topics are.</summary>
    private const int FewHits = 100;

    /// <summary>So many say enough; between the two the gain grows.</summary>
    private const int EnoughHits = 200;

    /// <summary>A first hit that has more of what the query's words can give is the paper that is asked for.</summary>
    private const float Covered = 1f;

    /// <summary>How much less it must have for the whole gain.</summary>
    private const float CoverageRange = 0.35f;

    private const int MostSharedWords = 5;

    private readonly TextVectors vectors;
    private readonly float[] weights;
    private readonly Dictionary<int, (int Place, float Gain)> gains = [];

    private LatentFeedback(TextVectors vectors, ReadOnlySpan<RankedHit> hits, float gain)
    {
        this.vectors = vectors;
        weights = new float[Math.Min(First, hits.Length)];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = hits[i].Score / hits[0].Score * (hits[i].Score / hits[0].Score);
        var resemblance = LatentSpace.Of(vectors).Resemblance(weights);
        // The first hit stays it: what resembles it is no better answer.
        for (var i = 0; i < hits.Length; i++)
            gains[hits[i].Paper] = (i, gain * (i == 0 ? 1 : resemblance[i]));
    }

    /// <summary>How many of the best hits of a query are looked at; 0 where the query is none that is helped.</summary>
    public static int DepthOf(SearchPlan plan, ResolvedQuery query) =>
        plan.Ranking.LatentFeedback > 0 && WordsOf(query.Root).Take(FewestWords).Count() == FewestWords
            ? plan.Ranking.LatentFeedbackDepth
            : 0;

    /// <summary>What the best hits get; <see langword="null"/> where they get nothing.</summary>
    public static LatentFeedback? Of(ISearchState state, SearchPlan plan, ResolvedQuery query, ReadOnlySpan<RankedHit> hits)
    {
        if (hits.Length < 2 || hits[0].Score <= 0)
            return null;
        var most = 0f;
        foreach (var token in WordsOf(query.Root))
            most += InverseDocumentFrequency.Of(state.Dictionary.Papers, state.Dictionary.PapersWith(token.Stem));
        var gate = most > 0 ? Math.Clamp((Covered - (hits[0].Score / most)) / CoverageRange, 0, 1) : 0;
        var share = Math.Clamp((hits.Length - FewHits) / (float)(EnoughHits - FewHits), 0, 1);
        var gain = plan.Ranking.LatentFeedback * gate * share * hits[0].Score;
        if (gain <= 0)
            return null;
        return new LatentFeedback(TextVectors.Of(state.ReadWords(RankedHit.PapersOf(hits)), plan.Ranking), hits, gain);
    }

    /// <summary>What a paper gets.</summary>
    public float GainOf(int paper) => gains.TryGetValue(paper, out var known) ? known.Gain : 0;

    /// <summary>The same, with the words that the paper shares with the first hits.</summary>
    /// <param name="paper">The paper's number.</param>
    /// <param name="read">Reads it, for its words as it prints them.</param>
    public ScorePart Explain(int paper, Func<int, Paper> read)
    {
        if (!gains.TryGetValue(paper, out var known) || known.Gain == 0)
            return new ScorePart("does not resemble the first hits", 0, []);
        if (known.Place == 0)
            return new ScorePart("is the first hit, and gets the most that resembling it gives", known.Gain, []);
        var shared = new float[vectors.Words];
        for (var i = 0; i < weights.Length; i++)
        {
            var terms = vectors.TermsOf(i);
            var values = vectors.WeightsOf(i);
            for (var j = 0; i != known.Place && j < terms.Length; j++)
                shared[terms[j]] += weights[i] * values[j];
        }
        var own = new List<(float Weight, int Term)>();
        var ofPaper = vectors.TermsOf(known.Place);
        var itsWeights = vectors.WeightsOf(known.Place);
        for (var i = 0; i < ofPaper.Length; i++)
            own.Add((itsWeights[i] * shared[ofPaper[i]], ofPaper[i]));
        var slots = own.Where(word => word.Weight > 0).OrderByDescending(word => word.Weight).ThenBy(word => word.Term)
            .Take(MostSharedWords).Select(word => vectors.SlotOf(word.Term)).ToList();
        var words = PrintedWords.Of(read(paper), slots);
        var text = words.Count == 0 ? "" : $", which have {QueryExplanation.List(words, "and")} too";
        return new ScorePart($"resembles the first hits{text}", known.Gain, []);
    }

    private static IEnumerable<ResolvedToken> WordsOf(ResolvedNode root) =>
        root is ResolvedFreeText { Words: not null } text
            ? text.Operands.Where(part => part.Role == PartRole.Word).OfType<ResolvedWord>().SelectMany(word => word.Tokens)
                .Where(token => !token.IsStopWord)
            : [];
}
