using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PaperSearch.AspNetCore;

namespace PaperSearch.Cli.Serving;

/// <summary>The web server of <c>papersearch serve</c>: Kestrel with the package's API and pages, and nothing else.</summary>
internal static class ServeHost
{
    /// <summary>An application that is ready to start.</summary>
    /// <param name="urls">Addresses to listen on, separated by <c>;</c>.</param>
    /// <param name="configure">Says what to serve.</param>
    public static WebApplication Create(string urls, Action<PaperSearchOptions> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(urls);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddPaperSearch(configure);
        var app = builder.Build();
        app.MapPaperSearchApi("/v1");
        app.MapPaperSearchPages("/");
        return app;
    }
}
