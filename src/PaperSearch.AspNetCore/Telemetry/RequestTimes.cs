using System.Diagnostics;
using PaperSearch.AspNetCore.Safety;

namespace PaperSearch.AspNetCore.Telemetry;

/// <summary>Measures requests by kind and status.</summary>
internal sealed class RequestTimes(RequestDelegate next, WorkKind kind, PaperSearchMetrics metrics)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            metrics.CountRequest(kind, context.Response.StatusCode, Stopwatch.GetElapsedTime(start));
        }
    }
}
