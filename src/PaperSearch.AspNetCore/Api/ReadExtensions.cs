namespace PaperSearch.AspNetCore.Api;

/// <summary>Maps what can be read.</summary>
internal static class ReadExtensions
{
    /// <summary>Maps GET, and HEAD, which is the same without a body: the server leaves it out.</summary>
    public static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder endpoints, string pattern, Delegate handler) =>
        endpoints.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler);
}
