using System.Diagnostics.CodeAnalysis;
using PaperSearch.AspNetCore.Api;
using PaperSearch.AspNetCore.Description;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Searching;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Mounts the REST API.</summary>
public static class PaperSearchApiEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the REST API below a prefix. Each endpoint brings its own guard: headers, limits, problem details; the rest of the
    /// application is not touched. To be called once in an application, after <c>AddPaperSearch</c>. Where no
    /// <see cref="IPaperStore"/> is registered, there are no addresses for writing and figures.
    /// </summary>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="prefix">Where the API begins, for example <c>/v1</c>.</param>
    public static IEndpointConventionBuilder MapPaperSearchApi(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string prefix = "/v1")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var api = endpoints.MapGroup(prefix);
        api.AddPaperSearchGuard(endpoints.ServiceProvider);
        SearchEndpoints.Map(api);
        SuggestEndpoints.Map(api);
        AcronymEndpoints.Map(api);
        PaperEndpoints.Map(api);
        SimilarEndpoints.Map(api);
        AuthorEndpoints.Map(api);
        FacetEndpoints.Map(api);
        ExportEndpoints.Map(api);
        FeedEndpoints.Map(api);
        SnapshotEndpoints.Map(api);
        var hasStore = endpoints.ServiceProvider.GetRequiredService<IServiceProviderIsService>().IsService(typeof(IPaperStore));
        if (hasStore)
        {
            StatsEndpoints.Map(api);
            WriteEndpoints.Map(api);
            SnapshotEndpoints.MapWriting(api);
        }
        DescriptionEndpoints.Map(api);
        // Asked by browsers before a page of another origin may POST; the guard answers.
        const string reading = "GET, HEAD, OPTIONS";
        List<(string Path, string Methods)> addresses =
        [
            ("/search", "GET, HEAD, POST, OPTIONS"), ("/papers/{**id}", hasStore ? "GET, HEAD, PUT, DELETE, OPTIONS" : reading),
            ("/authors/{**name}", reading), ("/facets/{name}", reading), ("/export", reading), ("/feed", reading),
            ("/suggest", reading), ("/similar", reading), ("/papers/{id}/similar", reading),
            ("/acronyms", reading), ("/snapshots", reading),
        ];
        if (hasStore)
        {
            addresses.AddRange(
                [("/papers", "POST, OPTIONS"), ("/stats", reading), ("/snapshots/{name}", "PUT, DELETE, OPTIONS")]);
        }
        foreach (var (path, methods) in addresses)
            api.MapMethods(path, [HttpMethods.Options], context => TellMethods(context, methods))
                .Costs(WorkKind.Light).ExcludeFromDescription();
        return api;
    }

    private static Task TellMethods(HttpContext context, string methods)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        context.Response.Headers.Allow = methods;
        return Task.CompletedTask;
    }
}
