using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Telemetry;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Writing;

/// <summary>
/// Takes changes from requests and makes those that wait together, in one commit: many small writes cost one turn of the disk.
/// Whoever waits is told when the changes are on the disk. When nothing has come for some seconds, the right to write goes
/// back, so that <c>papersearch import</c> can run beside the server.
/// </summary>
internal sealed partial class WriteQueue(
    IPaperStore store, PaperSearchMetrics metrics,
    IOptions<PaperSearchOptions> options, ILogger<WriteQueue> log) : BackgroundService
{
    private const int MostTogether = 4096;
    private static readonly TimeSpan idle = TimeSpan.FromSeconds(2);

    private readonly Channel<Pending> channel = Channel.CreateBounded<Pending>(
        new BoundedChannelOptions(options.Value.Limits.Writes + options.Value.Limits.WaitingWrites) { SingleReader = true });

    /// <summary>Makes changes; when the task ends well, they are on the disk and seen by the next search.</summary>
    /// <exception cref="PaperSearchException">Another process writes to the index.</exception>
    public async Task<ValueList<PaperChangeResult>> ApplyAsync(IReadOnlyList<PaperChange> changes, CancellationToken cancellation)
    {
        if (changes.Count == 0)
            return [];
        var written = new TaskCompletionSource<ValueList<PaperChangeResult>>(TaskCreationOptions.RunContinuationsAsynchronously);
        await PutAsync(new Pending(changes, written), cancellation).ConfigureAwait(false);
        // Not cancelled any more: what is in the queue is written whether somebody waits or not.
        var results = await written.Task.ConfigureAwait(false);
        foreach (var result in results)
            metrics.CountWritten(result.Outcome);
        return results;
    }

    /// <summary>Does something else that needs the right to write, when it is its turn.</summary>
    /// <exception cref="PaperSearchException">Another process writes to the index.</exception>
    public async Task<T> RunAsync<T>(Func<IPaperStore, Task<T>> work, CancellationToken cancellation)
    {
        var written = new TaskCompletionSource<ValueList<PaperChangeResult>>(TaskCreationOptions.RunContinuationsAsynchronously);
        T? done = default;
        var pending = new Pending([], written) { Work = async () => done = await work(store).ConfigureAwait(false) };
        await PutAsync(pending, cancellation).ConfigureAwait(false);
        await written.Task.ConfigureAwait(false);
        return done!;
    }

    private async Task PutAsync(Pending pending, CancellationToken cancellation)
    {
        try
        {
            await channel.Writer.WriteAsync(pending, cancellation).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new RequestException(
                StatusCodes.Status503ServiceUnavailable, "shutting_down",
                "The server is ending. Nothing of this request was written.");
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // What was taken in is written before the end; the server has stopped taking requests by now.
        channel.Writer.TryComplete();
        if (ExecuteTask is { } work)
            await work.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        channel.Writer.TryComplete();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(WorkAsync, CancellationToken.None);

    private async Task WorkAsync()
    {
        var holdsRight = false;
        while (await HasMoreAsync(holdsRight).ConfigureAwait(false) is { } more)
        {
            if (!more)
            {
                await EndWritingAsync().ConfigureAwait(false);
                holdsRight = false;
                continue;
            }
            var together = Take();
            try
            {
                if (together[0].Work is { } work)
                    await work().ConfigureAwait(false);
                PaperChange[] changes = [.. together.SelectMany(p => p.Changes)];
                var results = changes.Length == 0 ? [] : await store.ChangeAsync(changes).ConfigureAwait(false);
                holdsRight = true;
                var from = 0;
                foreach (var pending in together)
                {
                    pending.Done.SetResult(results.Skip(from).Take(pending.Changes.Count).ToValueList());
                    from += pending.Changes.Count;
                }
            }
            catch (Exception e)
            {
                foreach (var pending in together)
                    pending.Done.TrySetException(e);
            }
        }
    }

    private async Task EndWritingAsync()
    {
        try
        {
            await store.EndWritingAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Everything is committed; the next write tells its writer what is wrong with the disk.
            LogEnd(log, e);
        }
    }

    /// <summary>True when something has come, false when nothing has for a while, <see langword="null"/> at the end.</summary>
    private async Task<bool?> HasMoreAsync(bool holdsRight)
    {
        var coming = channel.Reader.WaitToReadAsync().AsTask();
        if (holdsRight && await Task.WhenAny(coming, Task.Delay(idle)).ConfigureAwait(false) != coming)
            return false;
        return await coming.ConfigureAwait(false) ? true : null;
    }

    /// <summary>The changes that wait, or other work, which is done alone and in its turn.</summary>
    private List<Pending> Take()
    {
        var together = new List<Pending>();
        var count = 0;
        while (count < MostTogether && channel.Reader.TryPeek(out var next)
            && (together.Count == 0 || (next.Work is null && together[0].Work is null))
            && channel.Reader.TryRead(out var pending))
        {
            together.Add(pending);
            count += pending.Changes.Count;
        }
        return together;
    }

    [LoggerMessage(LogLevel.Error, "The writer of the index did not end well.")]
    private static partial void LogEnd(ILogger log, Exception e);

    private sealed record Pending(IReadOnlyList<PaperChange> Changes, TaskCompletionSource<ValueList<PaperChangeResult>> Done)
    {
        public Func<Task>? Work { get; init; }
    }
}
