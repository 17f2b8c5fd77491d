using System.Threading.RateLimiting;
using PaperSearch.AspNetCore.Telemetry;

namespace PaperSearch.AspNetCore.Safety;

/// <summary>Who works and who waits, for each kind of work. Thread-safe.</summary>
internal sealed class WorkQueues : IDisposable
{
    private readonly ConcurrencyLimiter searches;
    private readonly ConcurrencyLimiter exports;
    private readonly ConcurrencyLimiter writes;

    public WorkQueues(IOptions<PaperSearchOptions> options, PaperSearchMetrics metrics)
    {
        var limits = options.Value.Limits;
        searches = Limiter(limits.Searches, limits.WaitingSearches);
        exports = Limiter(limits.Exports, 0);
        writes = Limiter(limits.Writes, limits.WaitingWrites);
        metrics.Observe("search", () => Waiting(WorkKind.Search));
        metrics.Observe("write", () => Waiting(WorkKind.Write));
    }

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
