using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using PaperSearch.AspNetCore.Api;
using PaperSearch.AspNetCore.Safety;
using Scalar.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Mounts what those who run or use the API need beside it: health, metrics, a page to read and try it.</summary>
public static class PaperSearchOperationsEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps <c>/health/live</c>, <c>/health/ready</c> and <c>/metrics</c> (Prometheus). They are never limited; the metrics
    /// hold counts and times and never the text of a query.
    /// </summary>
    public static IEndpointConventionBuilder MapPaperSearchOperations(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string prefix = "/")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var operations = endpoints.MapGroup(prefix);
        operations.AddPaperSearchGuard(endpoints.ServiceProvider);
        HealthEndpoints.Map(operations);
        operations.MapPrometheusScrapingEndpoint("/metrics").Costs(WorkKind.Operation);
        return operations;
    }

    /// <summary>Maps a page that shows the API and tries it. Everything it loads comes from this server.</summary>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="prefix">The page's address.</param>
    public static IEndpointConventionBuilder MapPaperSearchDocs(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string prefix = "/docs")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var docs = endpoints.MapGroup("");
        docs.AddPaperSearchGuard(endpoints.ServiceProvider);
        return docs.MapScalarApiReference(prefix, (options, context) =>
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
        }).Costs(WorkKind.Light);
    }
}
