using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace PaperSearch.AspNetCore.Safety;

/// <summary>Counts the requests of each client, for all endpoints together. Thread-safe.</summary>
internal sealed class ClientRateLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> limiter;

    public ClientRateLimiter(IOptions<PaperSearchOptions> options)
    {
        var limits = options.Value.Limits;
        // Tokens come back a few at a time, so that a client that waits as told need not wait for a whole window.
        var atATime = Math.Max(1, limits.Requests / 60);
        var bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(1, limits.Requests),
            TokensPerPeriod = atATime,
            ReplenishmentPeriod = limits.RateWindow * atATime / Math.Max(1, limits.Requests),
            QueueLimit = 0,
            AutoReplenishment = true,
        };
        limiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => limits.Requests == 0
            ? RateLimitPartition.GetNoLimiter(IPAddress.None)
            : RateLimitPartition.GetTokenBucketLimiter(ClientOf(context), _ => bucket));
    }

    public RateLimitLease Acquire(HttpContext context) => limiter.AttemptAcquire(context);

    public void Dispose() => limiter.Dispose();

    /// <summary>The client's address; of IPv6 the first half, as one client has all of the second.</summary>
    internal static IPAddress ClientOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
