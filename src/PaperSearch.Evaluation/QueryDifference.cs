namespace PaperSearch.Evaluation;

/// <summary>What a ranking does for one query beside another.</summary>
/// <param name="Id">The query's id.</param>
/// <param name="Text">The query.</param>
/// <param name="Ndcg">nDCG@10 of the one.</param>
/// <param name="Against">nDCG@10 of the other.</param>
public sealed record QueryDifference(string Id, string Text, double Ndcg, double Against)
{
    /// <summary>What the one gains.</summary>
    public double Difference => Ndcg - Against;
}
