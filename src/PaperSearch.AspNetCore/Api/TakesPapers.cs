namespace PaperSearch.AspNetCore.Api;

/// <summary>Tells the API's description that an endpoint takes papers in its body.</summary>
internal sealed record TakesPapers;
