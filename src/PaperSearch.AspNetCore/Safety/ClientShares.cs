using System.Net;
using System.Threading.RateLimiting;

namespace PaperSearch.AspNetCore.Safety;

/// <summary>How much of each kind of work one client may have in hand. Thread-safe.</summary>
internal sealed class ClientShares(IOptions<PaperSearchOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> searches = Limiter(options.Value.Limits.ClientSearches);
    private readonly PartitionedRateLimiter<HttpContext> exports = Limiter(options.Value.Limits.ClientExports);

    public PartitionedRateLimiter<HttpContext> Of(WorkKind kind) => kind switch
    {
        WorkKind.Search => searches,
        WorkKind.Export => exports,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of work is not shared out."),
    };

    public void Dispose()
    {
        searches.Dispose();
        exports.Dispose();
    }

    private static PartitionedRateLimiter<HttpContext> Limiter(int atATime) =>
        PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => atATime == 0
            ? RateLimitPartition.GetNoLimiter(IPAddress.None)
            : RateLimitPartition.GetConcurrencyLimiter(
                ClientRateLimiter.ClientOf(context),
                _ => new ConcurrencyLimiterOptions { PermitLimit = atATime, QueueLimit = 0 }));
}
