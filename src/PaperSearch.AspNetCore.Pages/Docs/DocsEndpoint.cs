using System.Security.Cryptography;
using PaperSearch.AspNetCore.Api;
using PaperSearch.AspNetCore.Safety;
using Scalar.AspNetCore;

namespace PaperSearch.AspNetCore.Pages.Docs;

/// <summary>The page that shows the API and tries it.</summary>
internal static class DocsEndpoint
{
    public static IEndpointConventionBuilder Map(IEndpointRouteBuilder docs, string prefix) =>
        docs.MapScalarApiReference(prefix, Configure).Costs(WorkKind.Light);

    private static void Configure(ScalarOptions options, HttpContext context)
    {
        // The page begins with a script of its own, which this one nonce allows; it makes its styles as it runs.
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.ContentPolicy
            .Replace("script-src 'self'", $"script-src 'self' 'nonce-{nonce}'", StringComparison.Ordinal)
            .Replace("style-src 'self'", "style-src 'self' 'unsafe-inline'", StringComparison.Ordinal);
        options.Title = "PaperSearch API";
        // Without what stands before the application: the page puts that before it itself.
        options.OpenApiRoutePattern = context.RequestServices.GetRequiredService<LinkGenerator>()
            .GetPathByName(EndpointNames.Description, null)
            ?? throw new InvalidOperationException("MapPaperSearchApi was not called.");
        options.Nonce = nonce;
        options.DefaultFonts = false;
        options.Telemetry = false;
        options.DisableAgent();
        // They send the description to the makers of the page.
        options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
    }
}
