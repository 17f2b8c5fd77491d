using Microsoft.Extensions.Hosting;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Hosting;

/// <summary>
/// Opens the index when the application starts, so that a missing or damaged one is told then and not to the first visitor.
/// </summary>
internal sealed class IndexOpening(IServiceProvider services) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var index = services.GetRequiredService<IPaperSearcher>();
        if (!index.Abilities.Suggestions)
            return;
        try
        {
            // What is suggested from is read from now on, and not when the first visitor types.
            await index.SuggestAsync("a", cancellationToken).ConfigureAwait(false);
        }
        catch (PaperSearchException)
        {
            // Whoever searches is told what is wrong with the index.
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
