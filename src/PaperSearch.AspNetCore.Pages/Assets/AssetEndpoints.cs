using PaperSearch.AspNetCore.Api;
using PaperSearch.AspNetCore.Safety;

namespace PaperSearch.AspNetCore.Pages.Assets;

/// <summary><c>GET /assets/{name}</c>. The names are a fixed list, so no path of a request reaches the file system.</summary>
internal static class AssetEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        foreach (var asset in Asset.All)
            Map(pages, "/assets/" + asset.Name, asset, "public, max-age=31536000, immutable");
        // Where a file that is no page is opened, browsers ask for this.
        Map(pages, "/favicon.ico", Asset.Icon, "public, max-age=86400");
    }

    private static void Map(IEndpointRouteBuilder pages, string address, Asset asset, string kept) =>
        pages.MapRead(address, async (HttpContext context) =>
        {
            context.Response.ContentType = asset.MediaType;
            context.Response.Headers.CacheControl = kept;
            await context.Response.Body.WriteAsync(asset.Content, context.RequestAborted).ConfigureAwait(false);
        }).Costs(WorkKind.Light).ExcludeFromDescription();
}
