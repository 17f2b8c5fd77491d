using Microsoft.Extensions.Hosting;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Hosting;

/// <summary>
/// Opens the index when the application starts, so that a missing or damaged one is told then and not to the first visitor.
/// </summary>
internal sealed class IndexOpening(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<IPaperSearcher>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
