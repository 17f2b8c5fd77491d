namespace PaperSearch.AspNetCore.Api;

/// <summary>Tells the API's description that an endpoint takes the parameters of a search.</summary>
internal sealed record TakesSearch
{
    /// <summary>Whether they are in a JSON body and not in the address.</summary>
    public bool InBody { get; init; }

    /// <summary>Descriptions of those that mean something else here, by their names.</summary>
    public ValueList<(string Name, string Description)> Otherwise { get; init; } = [];

    /// <summary>Parameters beside them: name and description.</summary>
    public ValueList<(string Name, string Description)> More { get; init; } = [];
}
