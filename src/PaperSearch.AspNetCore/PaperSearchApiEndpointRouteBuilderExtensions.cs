using System.Diagnostics.CodeAnalysis;
using PaperSearch.AspNetCore.Api;
using PaperSearch.AspNetCore.Description;
using PaperSearch.AspNetCore.Safety;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Mounts the REST API.</summary>
public static class PaperSearchApiEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the REST API below a prefix. Each endpoint brings its own guard: headers, limits, problem details; the rest of the
    /// application is not touched. To be called once in an application, after <c>AddPaperSearch</c>.
    /// </summary>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="prefix">Where the API begins, for example <c>/v1</c>.</param>
    public static IEndpointConventionBuilder MapPaperSearchApi(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string prefix = "/v1")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var api = endpoints.MapGroup(prefix);
        api.AddPaperSearchGuard(endpoints.ServiceProvider);
        SearchEndpoints.Map(api);
        PaperEndpoints.Map(api);
        AuthorEndpoints.Map(api);
        FacetEndpoints.Map(api);
        ExportEndpoints.Map(api);
        FeedEndpoints.Map(api);
        StatsEndpoints.Map(api);
        WriteEndpoints.Map(api);
        DescriptionEndpoints.Map(api);
        // Asked by browsers before a page of another origin may POST; the guard answers.
        const string reading = "GET, HEAD, OPTIONS";
        (string Path, string Methods)[] addresses =
        [
            ("/search", "GET, HEAD, POST, OPTIONS"), ("/papers", "POST, OPTIONS"), ("/papers/{**id}", "GET, HEAD, PUT, DELETE, OPTIONS"),
            ("/authors/{**name}", reading), ("/facets/{name}", reading), ("/export", reading), ("/feed", reading), ("/stats", reading),
        ];
        foreach (var (path, methods) in addresses)
            api.MapMethods(path, [HttpMethods.Options], context => TellMethods(context, methods)).Costs(WorkKind.Light).ExcludeFromDescription();
        return api;
    }

    private static Task TellMethods(HttpContext context, string methods)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        context.Response.Headers.Allow = methods;
        return Task.CompletedTask;
    }
}
