using System.Diagnostics;
using PaperSearch.AspNetCore.Telemetry;

namespace PaperSearch.AspNetCore.Safety;

/// <summary>Measures requests by kind and status.</summary>
internal sealed class RequestTimes(RequestDelegate next, WorkKind kind, PaperSearchMetrics metrics)
{
    private readonly string name = kind.ToString().ToLowerInvariant();

    public async Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            metrics.CountRequest(name, context.Response.StatusCode, Stopwatch.GetElapsedTime(start));
        }
    }
}
