using Microsoft.Extensions.Hosting;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Hosting;

/// <summary>
/// Opens the index when the application starts, so that a missing or damaged one is told then and not to the first visitor, and
/// has what is read once for suggestions, similar papers and authors read.
/// </summary>
internal sealed class IndexOpening(IServiceProvider services) : IHostedService, IDisposable
{
    // Any words will do: what papers are compared by is read for them.
    private static readonly SimilarRequest anything = new() { Title = "Theory and experiment", Size = 1 };

    // Nobody need be called so.
    private const string Anybody = "Smith, J";

    private readonly CancellationTokenSource closing = new();
    private Task reading = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var index = services.GetRequiredService<IPaperSearcher>();
        // Beside the start: what papers are compared by may have to be learned, which takes some seconds in a large index.
        reading = Task.Run(() => ReadAsync(index), CancellationToken.None);
        // What is suggested from is read from now on, and not when the first visitor types.
        if (index.Abilities.Suggestions)
            await TryAsync(() => index.SuggestAsync("a", cancellationToken)).ConfigureAwait(false);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await closing.CancelAsync().ConfigureAwait(false);
        await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => closing.Dispose();

    private async Task ReadAsync(IPaperSearcher index)
    {
        if (index.Abilities.Similar)
            await TryAsync(() => index.SimilarAsync(anything, closing.Token)).ConfigureAwait(false);
        await TryAsync(() => index.GetAuthorAsync(Anybody, 1, closing.Token)).ConfigureAwait(false);
    }

    private async Task TryAsync<T>(Func<ValueTask<T>> read)
    {
        try
        {
            await read().ConfigureAwait(false);
        }
        catch (Exception e) when (e is PaperSearchException || closing.IsCancellationRequested)
        {
            // Whoever searches is told what is wrong with the index.
        }
    }
}
