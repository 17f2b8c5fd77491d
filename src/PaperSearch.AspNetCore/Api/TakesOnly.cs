namespace PaperSearch.AspNetCore.Api;

/// <summary>Tells the API's description the parameters of an endpoint: names and descriptions.</summary>
internal sealed record TakesOnly(params (string Name, string Description)[] Parameters);
