using System.Threading.Channels;
using PaperSearch.Sources;

namespace PaperSearch.Embedded.Writing;

/// <summary>
/// Workers that analyse and write papers, each fed by a bounded channel. The records of one paper go to one worker, so
/// they are written in the order they came. Fed by one thread.
/// </summary>
internal sealed class WriterPool
{
    private const int BatchSize = 64;
    private const int BatchesWaiting = 4;

    private readonly PaperWriter writer;
    private readonly ImportCounts counts;
    private readonly int run;
    private readonly Channel<Batch>[] channels;
    private readonly Task[] workers;
    private readonly List<(PaperRecord Record, string Input)>[] open;

    public WriterPool(PaperWriter writer, ImportCounts counts, int run, int threads)
    {
        this.writer = writer;
        this.counts = counts;
        this.run = run;
        channels = [.. Enumerable.Range(0, threads).Select(_ => Channel.CreateBounded<Batch>(
            new BoundedChannelOptions(BatchesWaiting) { SingleReader = true, SingleWriter = true }))];
        open = [.. channels.Select(_ => new List<(PaperRecord, string)>(BatchSize))];
        workers = [.. channels.Select(channel => Task.Run(() => WorkAsync(channel)))];
    }

    /// <summary>Hands a paper to its worker; waits where the worker is behind.</summary>
    public ValueTask AddAsync(PaperRecord record, string input)
    {
        var worker = (int)(PaperLedger.KeyOf(record.Paper.Id) % (uint)channels.Length);
        open[worker].Add((record, input));
        return open[worker].Count < BatchSize ? ValueTask.CompletedTask : SendAsync(worker, null);
    }

    /// <summary>Waits until everything handed over is written.</summary>
    public async Task DrainAsync()
    {
        var reached = new List<Task>(channels.Length);
        for (var worker = 0; worker < channels.Length; worker++)
        {
            var signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await SendAsync(worker, signal).ConfigureAwait(false);
            reached.Add(Task.WhenAny(signal.Task, workers[worker]));
        }
        await Task.WhenAll(reached).ConfigureAwait(false);
        // A worker that failed reaches nothing, and tells why.
        foreach (var worker in workers.Where(w => w.IsCompleted))
            await worker.ConfigureAwait(false);
    }

    /// <summary>Ends the workers once they have written what they have.</summary>
    public async Task CompleteAsync()
    {
        foreach (var channel in channels)
            channel.Writer.TryComplete();
        await Task.WhenAll(workers).ConfigureAwait(false);
    }

    private async ValueTask SendAsync(int worker, TaskCompletionSource? reached)
    {
        var batch = new Batch(open[worker], reached);
        open[worker] = new List<(PaperRecord, string)>(BatchSize);
        try
        {
            await channels[worker].Writer.WriteAsync(batch).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            await workers[worker].ConfigureAwait(false);
            throw;
        }
    }

    private async Task WorkAsync(Channel<Batch> channel)
    {
        try
        {
            var schema = writer.NewSchema();
            await foreach (var batch in channel.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                foreach (var (record, input) in batch.Records)
                    Write(schema, record, input);
                batch.Reached?.SetResult();
            }
        }
        catch (Exception e)
        {
            channel.Writer.TryComplete(e);
            throw;
        }
    }

    private void Write(PaperSchema schema, PaperRecord record, string input)
    {
        try
        {
            counts.Count(writer.Write(schema, record.Paper, run));
        }
        catch (ArgumentException e)
        {
            // Lucene refuses this one document (an id of many thousand letters, say); the others are well.
            counts.CountRejected();
            writer.Rejects.Write(input, record.Line, $"The paper cannot be indexed: {e.Message}", record.Paper.Title);
        }
    }

    private sealed record Batch(List<(PaperRecord Record, string Input)> Records, TaskCompletionSource? Reached);
}
