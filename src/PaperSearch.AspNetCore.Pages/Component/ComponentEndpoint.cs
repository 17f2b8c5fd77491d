using Microsoft.Net.Http.Headers;
using PaperSearch.AspNetCore.Api;
using PaperSearch.AspNetCore.Safety;

namespace PaperSearch.AspNetCore.Pages.Component;

/// <summary>
/// <c>GET /papersearch.js</c>: the element for pages of other sites, which the guard lets load it where it lets them read the
/// API.
/// </summary>
internal static class ComponentEndpoint
{
    private static readonly EntityTagHeaderValue tag = new($"\"{ComponentModule.Hash}\"", isWeak: true);

    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapRead("/papersearch.js", GetAsync).Costs(WorkKind.Light).ExcludeFromDescription();

    private static async Task GetAsync(HttpContext context)
    {
        var isKnown = EntityTags.IsKnown(context, tag);
        // Other sites name this address in their pages, so it stays the same in every version; a new one is seen soon.
        context.Response.Headers.CacheControl = "public, max-age=300";
        if (isKnown)
            return;
        context.Response.ContentType = "text/javascript; charset=utf-8";
        await context.Response.Body.WriteAsync(ComponentModule.Content, context.RequestAborted).ConfigureAwait(false);
    }
}
