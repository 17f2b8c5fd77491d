namespace PaperSearch.Evaluation;

/// <summary>What tuning would gain on queries of a collection that were not tuned on.</summary>
/// <param name="Collection">The folder's name.</param>
/// <param name="Queries">Queries measured.</param>
/// <param name="Default">nDCG@10 of the default.</param>
/// <param name="HeldOut">nDCG@10 of the queries by what was fitted without them.</param>
public sealed record TunedCollection(string Collection, int Queries, double Default, double HeldOut)
{
    /// <summary>What is gained.</summary>
    public double Gain => HeldOut - Default;
}
