namespace PaperSearch.AspNetCore.Api;

/// <summary>Tells the API's description the parameters of an endpoint: names and descriptions.</summary>
internal sealed record TakesOnly(params (string Name, string Description)[] Parameters)
{
    /// <summary>Whether it takes the filters of a search beside them.</summary>
    public bool Filters { get; init; }
}
