using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using PaperSearch.AspNetCore;

namespace PaperSearch.Cli.Serving;

/// <summary>The web server of <c>papersearch serve</c>: Kestrel with the package's API and pages, and nothing else.</summary>
internal static class ServeHost
{
    // How long requests in flight may take to end when the server is told to.
    private static readonly TimeSpan shutdown = TimeSpan.FromSeconds(30);

    /// <summary>An application that is ready to start.</summary>
    /// <exception cref="ArgumentException">An address, a proxy or the path base is none.</exception>
    public static WebApplication Create(ServeSettings settings)
    {
        Check(settings);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(settings.Urls);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(Limit);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // The server's own lines on requests hold addresses, and so queries; PaperSearch's hold them only where asked.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // A start that fails is told by the command, in one line.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical);
        builder.Logging.AddFilter("PaperSearch", LogLevel.Information);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = shutdown);
        builder.Services.AddPaperSearch(settings.Configure);
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(PaperSearchTelemetry.MeterName)
            // The version of the telemetry is nobody's business.
            .AddPrometheusExporter(exporter => exporter.TargetInfoEnabled = false));
        var forwarded = Forwarded(settings.Proxies);

        var app = builder.Build();
        if (forwarded is not null)
            app.UseForwardedHeaders(forwarded);
        if (settings.PathBase is { } pathBase)
            app.UsePathBase(pathBase);
        app.UsePaperSearchAnswers();
        app.UseRouting();
        app.MapPaperSearchApi("/v1");
        app.MapPaperSearchPages("/");
        app.MapPaperSearchDocs("/docs");
        app.MapPaperSearchOperations("/").MapPrometheusScrapingEndpoint("/metrics");
        return app;
    }

    // The server would take some of these for others, and speak of the rest in its own words.
    private static void Check(ServeSettings settings)
    {
        var urls = settings.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var url in urls.DefaultIfEmpty(""))
        {
            if (!IsAddress(url))
                throw new ArgumentException($"--urls: '{url}' is no address such as http://127.0.0.1:5080.");
        }
        if (settings.PathBase is { } path && (path.Length == 0 || path[0] != '/'))
            throw new ArgumentException($"--path-base: '{path}' is no path such as /papers.");
    }

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http" or "https", Port: <= IPEndPoint.MaxPort };
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        // Each endpoint says how much it takes; what none says takes nothing to speak of.
        kestrel.Limits.MaxRequestBodySize = 64 << 10;
        // A query of 4,096 characters, percent-encoded.
        kestrel.Limits.MaxRequestLineSize = 64 << 10;
        kestrel.Limits.MaxRequestBufferSize = 128 << 10;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 << 10;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        // An export to somebody who does not read it holds a place.
        kestrel.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 4096, gracePeriod: TimeSpan.FromSeconds(10));
        kestrel.Limits.MaxConcurrentConnections = 2000;
    }

    private static ForwardedHeadersOptions? Forwarded(IReadOnlyList<string> proxies)
    {
        if (proxies.Count == 0)
            return null;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
                | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedPrefix,
        };
        // The framework believes the own machine by default; here only what was named is believed.
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
                options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(proxy, out var network))
                options.KnownIPNetworks.Add(network);
            else
                throw new ArgumentException($"--proxy: '{proxy}' is no address (10.0.0.1) and no network (10.0.0.0/8).");
        }
        return options;
    }
}
