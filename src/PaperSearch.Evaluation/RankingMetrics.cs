namespace PaperSearch.Evaluation;

/// <summary>
/// How good one ranking is, or the means over many, each 0 to 1, as trec_eval defines them. A paper is relevant when its
/// grade is above 0; papers nobody judged are not.
/// </summary>
/// <param name="NdcgAt10">
/// Normalised discounted cumulative gain of the first 10: Σ grade / log2(rank + 1), divided by the same sum of the best
/// possible ranking of all judged papers (Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques",
/// TOIS 20(4), 2002; trec_eval's <c>ndcg_cut_10</c>).
/// </param>
/// <param name="AveragePrecision">
/// The precision at each relevant paper's rank, summed and divided by the number of all relevant papers, found or not
/// (<c>map</c>).
/// </param>
/// <param name="ReciprocalRankAt10">1 / rank of the first relevant paper; 0 when there is none among the first 10.</param>
/// <param name="PrecisionAt10">
/// Relevant papers among the first 10, divided by 10, however short the ranking (<c>P_10</c>).
/// </param>
/// <param name="RecallAt100">Relevant papers among the first 100, divided by all relevant papers (<c>recall_100</c>).</param>
public sealed record RankingMetrics(
    double NdcgAt10, double AveragePrecision, double ReciprocalRankAt10, double PrecisionAt10, double RecallAt100)
{
    /// <summary>Measures one ranking.</summary>
    /// <param name="ranking">The papers found, best first, each once.</param>
    /// <param name="grades">The judged papers' grades.</param>
    /// <exception cref="ArgumentException">No paper is relevant, so that nothing can be measured.</exception>
    public static RankingMetrics Of(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(grades);
        var ideal = grades.Values.Where(grade => grade > 0).OrderDescending().ToArray();
        if (ideal.Length == 0)
            throw new ArgumentException("A query without a relevant paper cannot be measured.", nameof(grades));

        var gain = 0.0;
        var precisions = 0.0;
        var reciprocalRank = 0.0;
        var found = 0;
        var foundIn10 = 0;
        var foundIn100 = 0;
        for (var i = 0; i < ranking.Count; i++)
        {
            if (!grades.TryGetValue(ranking[i], out var grade) || grade <= 0)
                continue;
            found++;
            precisions += (double)found / (i + 1);
            if (i < 100)
                foundIn100++;
            if (i >= 10)
                continue;
            foundIn10++;
            gain += Discounted(grade, i);
            if (found == 1)
                reciprocalRank = 1.0 / (i + 1);
        }
        var idealGain = ideal.Take(10).Select(Discounted).Sum();
        return new RankingMetrics(
            gain / idealGain, precisions / ideal.Length, reciprocalRank, foundIn10 / 10.0, (double)foundIn100 / ideal.Length);
    }

    /// <summary>The means over queries; zeros when there are none.</summary>
    public static RankingMetrics Mean(IReadOnlyCollection<RankingMetrics> queries)
    {
        ArgumentNullException.ThrowIfNull(queries);
        return queries.Count == 0
            ? new RankingMetrics(0, 0, 0, 0, 0)
            : new RankingMetrics(
                queries.Average(q => q.NdcgAt10),
                queries.Average(q => q.AveragePrecision),
                queries.Average(q => q.ReciprocalRankAt10),
                queries.Average(q => q.PrecisionAt10),
                queries.Average(q => q.RecallAt100));
    }

    /// <summary>The measures by their usual names, in the order reports list them: ndcg@10, map, mrr@10, p@10, r@100.</summary>
    public IReadOnlyDictionary<string, double> ByName() => new OrderedDictionary<string, double>(StringComparer.Ordinal)
    {
        ["ndcg@10"] = NdcgAt10,
        ["map"] = AveragePrecision,
        ["mrr@10"] = ReciprocalRankAt10,
        ["p@10"] = PrecisionAt10,
        ["r@100"] = RecallAt100,
    };

    private static double Discounted(int grade, int index) => grade / Math.Log2(index + 2);
}
