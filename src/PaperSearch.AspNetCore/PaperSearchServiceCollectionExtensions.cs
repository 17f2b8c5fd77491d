using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PaperSearch;
using PaperSearch.AspNetCore;
using PaperSearch.AspNetCore.Api;
using PaperSearch.AspNetCore.Description;
using PaperSearch.AspNetCore.Hosting;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.AspNetCore.Telemetry;
using PaperSearch.AspNetCore.Writing;
using PaperSearch.Exports;
using PaperSearch.Searching;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what PaperSearch's endpoints need.</summary>
public static class PaperSearchServiceCollectionExtensions
{
    /// <summary>
    /// Adds the index and its options, bound from the configuration's section <c>PaperSearch</c>. The index is opened when the
    /// application starts, and closed when it has ended; where a <see cref="PaperIndex"/> is registered already, that one is
    /// served. Where an <see cref="IPaperSearcher"/> is registered already, that backend is served and no index is opened; it is
    /// written to through the <see cref="IPaperStore"/> that is registered beside it, and only read where there is none.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Changes what the configuration says; <see langword="null"/> for nothing.</param>
    public static IServiceCollection AddPaperSearch(
        this IServiceCollection services, Action<PaperSearchOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        // A limit of a misspelt name would be no limit.
        var options = services.AddOptions<PaperSearchOptions>()
            .BindConfiguration(PaperSearchOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true);
        if (configure is not null)
            options.Configure(configure);
        options.ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PaperSearchOptions>, PaperSearchOptionsCheck>());
        if (!services.Any(service => service.ServiceType == typeof(IPaperSearcher)))
            AddIndex(services);
        services.AddHostedService<IndexOpening>();

        services.TryAddSingleton(s => new SearchParameterTable(s.GetRequiredService<IPaperSearcher>().Abilities));
        services.TryAddSingleton<Addresses>();
        services.TryAddSingleton<PaperSearches>();
        services.TryAddSingleton<WorkQueues>();
        services.TryAddSingleton<ClientRateLimiter>();
        services.TryAddSingleton<ClientShares>();
        services.TryAddSingleton<PaperSearchMetrics>();
        if (services.Any(service => service.ServiceType == typeof(IPaperStore)))
        {
            services.TryAddSingleton<WriteQueue>();
            services.AddHostedService(s => s.GetRequiredService<WriteQueue>());
        }
        services.AddMetrics();
        services.AddCors();
        services.AddResponseCompression(Compress);
        services.AddOpenApi(ApiDescription.Document, ApiDescription.Configure);
        return services;
    }

    // Answers hold no secret beside what a client sends, so compressing them over HTTPS tells nothing.
    private static void Compress(ResponseCompressionOptions options)
    {
        options.EnableForHttps = true;
        options.MimeTypes =
        [
            .. ResponseCompressionDefaults.MimeTypes,
            "application/problem+json", "application/atom+xml", "application/x-ndjson", "image/svg+xml",
            .. PaperExports.All.Select(export => export.MediaType),
        ];
    }

    private static void AddIndex(IServiceCollection services)
    {
        // A container closes what its factories give it, and an index that the application made is not ours to close.
        var registered = services.LastOrDefault(service => service.ServiceType == typeof(PaperIndex));
        if (registered?.ImplementationInstance is PaperIndex made)
        {
            services.AddSingleton<IPaperSearcher>(made);
            services.TryAddSingleton<IPaperStore>(made);
            return;
        }
        services.TryAddSingleton(OpenIndex);
        services.AddSingleton<IPaperSearcher>(s => s.GetRequiredService<PaperIndex>());
        services.TryAddSingleton<IPaperStore>(s => s.GetRequiredService<PaperIndex>());
    }

    private static PaperIndex OpenIndex(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<PaperSearchOptions>>().Value;
        return PaperIndex.Open(options.IndexPath, new PaperIndexOptions
        {
            Create = options.CreateIndex,
            ReadOnly = !options.CanWrite,
            Name = options.IndexName,
            Fields = options.Fields,
            Ranking = options.Ranking,
            RefreshInterval = options.RefreshInterval,
            HelpTime = options.Limits.HelpTime,
        });
    }
}
