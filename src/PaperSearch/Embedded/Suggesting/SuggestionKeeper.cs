using PaperSearch.Embedded.Searching;

namespace PaperSearch.Embedded.Suggesting;

/// <summary>
/// Gives out the state of an index that is suggested from: the newest one, or that before it while the tables of large new
/// segments are made on a thread of the pool. Nothing is made before somebody asks. Thread-safe.
/// </summary>
internal sealed class SuggestionKeeper : IDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource closing = new();
    private Snapshot? ready;
    private Task making = Task.CompletedTask;

    public SuggestionKeeper(SnapshotKeeper snapshots)
    {
        // The state that is kept must not outlive the next for longer than its tables take.
        snapshots.Changed = newest =>
        {
            lock (gate)
            {
                if (ready is not null)
                    Prepare(newest);
            }
        };
    }

    /// <summary>The state to suggest from; to be released by the caller.</summary>
    /// <param name="newest">The newest state, which the caller uses; it is released here where another one is given.</param>
    /// <param name="wait">Whether to make now what is missing of the newest state.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The state, and whether it is the newest one with all of its tables.</returns>
    public (Snapshot Snapshot, bool IsComplete) Use(Snapshot newest, bool wait, CancellationToken cancellation)
    {
        try
        {
            foreach (var leaf in wait ? SegmentSuggestions.MissingOf(newest) : [])
                SegmentSuggestions.Make(leaf.AtomicReader, newest, cancellation);
            lock (gate)
            {
                if (Prepare(newest))
                    return (newest, true);
                if (ready is null || !ready.TryUse())
                    return (newest, false);
                newest.Release();
                return (ready, false);
            }
        }
        catch
        {
            newest.Release();
            throw;
        }
    }

    public void Dispose()
    {
        closing.Cancel();
        Task last;
        lock (gate)
            last = making;
        last.Wait();
        lock (gate)
        {
            ready?.Release();
            ready = null;
        }
        closing.Dispose();
    }

    /// <summary>Whether a state has all of its tables; else they are made from now on.</summary>
    private bool Prepare(Snapshot state)
    {
        if (SegmentSuggestions.MissingOf(state).Count == 0)
        {
            Keep(state);
            return true;
        }
        if (making.IsCompleted && !closing.IsCancellationRequested && state.TryUse())
            making = Task.Run(() => Make(state), CancellationToken.None);
        return false;
    }

    private void Keep(Snapshot state)
    {
        // Of a snapshot that is closed while somebody asks nothing is kept.
        if (state == ready || closing.IsCancellationRequested || !state.TryUse())
            return;
        ready?.Release();
        ready = state;
    }

    private void Make(Snapshot state)
    {
        try
        {
            foreach (var leaf in SegmentSuggestions.MissingOf(state))
                SegmentSuggestions.Make(leaf.AtomicReader, state, closing.Token);
            lock (gate)
                Keep(state);
        }
        catch (Exception e) when (e is OperationCanceledException or PaperSearchException)
        {
            // A damaged index is told of by whoever reads that paper; the next who asks has it tried again.
        }
        finally
        {
            state.Release();
        }
    }
}
