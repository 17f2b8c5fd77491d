using Microsoft.Extensions.DependencyInjection.Extensions;
using PaperSearch;
using PaperSearch.AspNetCore;
using PaperSearch.AspNetCore.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what PaperSearch's endpoints need.</summary>
public static class PaperSearchServiceCollectionExtensions
{
    /// <summary>
    /// Adds the index and its options, bound from the configuration's section <c>PaperSearch</c>. The index is opened when the
    /// application starts, and closed when it has ended; where a <see cref="PaperIndex"/> is registered already, that one is served.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Changes what the configuration says; <see langword="null"/> for nothing.</param>
    public static IServiceCollection AddPaperSearch(this IServiceCollection services, Action<PaperSearchOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<PaperSearchOptions>().BindConfiguration(PaperSearchOptions.Section);
        if (configure is not null)
            options.Configure(configure);
        options.ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PaperSearchOptions>, PaperSearchOptionsCheck>());
        services.TryAddSingleton(OpenIndex);
        services.AddHostedService<IndexOpening>();
        return services;
    }

    private static PaperIndex OpenIndex(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<PaperSearchOptions>>().Value;
        return PaperIndex.Open(options.IndexPath, new PaperIndexOptions
        {
            Create = options.CreateIndex,
            ReadOnly = !options.CanWrite,
            RefreshInterval = options.RefreshInterval,
        });
    }
}
