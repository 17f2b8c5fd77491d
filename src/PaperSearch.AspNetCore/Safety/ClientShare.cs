namespace PaperSearch.AspNetCore.Safety;

/// <summary>
/// Answers 429 to a client that has too much of one kind of work in hand already, so that it leaves turns to others.
/// </summary>
internal sealed class ClientShare(RequestDelegate next, WorkKind kind, ClientShares shares)
{
    public async Task InvokeAsync(HttpContext context)
    {
        using var share = shares.Of(kind).AttemptAcquire(context);
        if (share.IsAcquired)
        {
            await next(context).ConfigureAwait(false);
            return;
        }
        await new Problem(
            StatusCodes.Status429TooManyRequests, "too_many_at_once",
            "Too many requests of this kind at once from this address. Wait for one to end.")
        {
            RetryAfter = 1,
        }.WriteAsync(context).ConfigureAwait(false);
    }
}
