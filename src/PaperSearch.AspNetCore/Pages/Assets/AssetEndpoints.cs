using PaperSearch.AspNetCore.Safety;

namespace PaperSearch.AspNetCore.Pages.Assets;

/// <summary><c>GET /assets/{name}</c>. The names are a fixed list, so no path of a request reaches the file system.</summary>
internal static class AssetEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        foreach (var asset in Asset.All)
        {
            pages.MapGet("/assets/" + asset.Name, (HttpContext context) => GetAsync(context, asset))
                .Costs(WorkKind.Light).ExcludeFromDescription();
        }
    }

    private static async Task GetAsync(HttpContext context, Asset asset)
    {
        context.Response.ContentType = asset.MediaType;
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        await context.Response.Body.WriteAsync(asset.Content, context.RequestAborted).ConfigureAwait(false);
    }
}
