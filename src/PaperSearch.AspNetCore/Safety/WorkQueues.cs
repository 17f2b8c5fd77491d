using System.Threading.RateLimiting;

namespace PaperSearch.AspNetCore.Safety;

/// <summary>Who works and who waits, for each kind of work. Thread-safe.</summary>
internal sealed class WorkQueues(IOptions<PaperSearchOptions> options) : IDisposable
{
    private readonly ConcurrencyLimiter searches = Limiter(options.Value.Limits.Searches, options.Value.Limits.WaitingSearches);
    private readonly ConcurrencyLimiter exports = Limiter(options.Value.Limits.Exports, 0);
    private readonly ConcurrencyLimiter writes = Limiter(options.Value.Limits.Writes, options.Value.Limits.WaitingWrites);

    public ConcurrencyLimiter Of(WorkKind kind) => kind switch
    {
        WorkKind.Search => searches,
        WorkKind.Export => exports,
        WorkKind.Write => writes,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of work waits for no turn."),
    };

    /// <summary>How many requests of a kind wait for their turn.</summary>
    public long Waiting(WorkKind kind) => Of(kind).GetStatistics()?.CurrentQueuedCount ?? 0;

    public void Dispose()
    {
        searches.Dispose();
        exports.Dispose();
        writes.Dispose();
    }

    private static ConcurrencyLimiter Limiter(int atATime, int waiting) => new(new ConcurrencyLimiterOptions
    {
        PermitLimit = atATime,
        QueueLimit = waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });
}
