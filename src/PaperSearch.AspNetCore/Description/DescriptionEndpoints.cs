using Microsoft.AspNetCore.OpenApi;
using PaperSearch.AspNetCore.Api;
using PaperSearch.AspNetCore.Safety;

namespace PaperSearch.AspNetCore.Description;

/// <summary><c>GET /openapi.json</c>: the description of the API for programs.</summary>
internal static class DescriptionEndpoints
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapRead("/openapi.json", GetAsync).WithName(EndpointNames.Description).Costs(WorkKind.Light).ExcludeFromDescription();

    private static async Task GetAsync(
        HttpContext context, [FromKeyedServices(ApiDescription.Document)] IOpenApiDocumentProvider provider)
    {
        var document = await provider.GetOpenApiDocumentAsync(context.RequestAborted).ConfigureAwait(false);
        // Behind a path base the paths of the document begin there.
        if (context.Request.PathBase.HasValue)
            document.Servers = [new Microsoft.OpenApi.OpenApiServer { Url = context.Request.PathBase.ToUriComponent() }];
        using var text = new StringWriter();
        document.SerializeAsV31(new Microsoft.OpenApi.OpenApiJsonWriter(text));
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(text.ToString(), context.RequestAborted).ConfigureAwait(false);
    }
}
