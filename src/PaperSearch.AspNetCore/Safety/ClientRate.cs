using System.Threading.RateLimiting;

namespace PaperSearch.AspNetCore.Safety;

/// <summary>Answers 429 to a client that asks more often than the options allow.</summary>
internal sealed class ClientRate(RequestDelegate next, ClientRateLimiter limiter)
{
    public async Task InvokeAsync(HttpContext context)
    {
        using var lease = limiter.Acquire(context);
        if (lease.IsAcquired)
        {
            await next(context).ConfigureAwait(false);
            return;
        }
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromSeconds(1);
        await new Problem(
            StatusCodes.Status429TooManyRequests, "rate_limited", "Too many requests from this address. Try again later.")
        {
            RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)),
        }.WriteAsync(context).ConfigureAwait(false);
    }
}
