using System.Threading.RateLimiting;

namespace PaperSearch.AspNetCore.Safety;

/// <summary>Lets so many requests of a kind work at a time and so many wait; more are told at once to come again.</summary>
internal sealed class ConcurrencyLimit(RequestDelegate next, WorkKind kind, WorkQueues queues)
{
    /// <summary>
    /// Gives the turn of a request to the next: what is left to do is to send an answer, and a client that takes it slowly
    /// must not keep others waiting.
    /// </summary>
    public static void End(HttpContext context) => context.Features.Get<RateLimitLease>()?.Dispose();

    public async Task InvokeAsync(HttpContext context)
    {
        using var turn = await queues.Of(kind).AcquireAsync(1, context.RequestAborted).ConfigureAwait(false);
        if (turn.IsAcquired)
        {
            context.Features.Set(turn);
            await next(context).ConfigureAwait(false);
            return;
        }
        await new Problem(
            StatusCodes.Status503ServiceUnavailable, "overloaded", "The server has too much to do. Try again in a moment.")
        {
            RetryAfter = 1,
        }.WriteAsync(context).ConfigureAwait(false);
    }
}
