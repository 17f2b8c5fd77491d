using PaperSearch.AspNetCore.Safety;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Api;

/// <summary><c>GET /health/live</c> and <c>GET /health/ready</c>, for what watches the server.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRead("/health/live", (HttpContext context) => AnswerAsync(context, "live")).Costs(WorkKind.Operation)
            .WithSummary("Whether the server runs");
        endpoints.MapRead("/health/ready", ReadyAsync).Costs(WorkKind.Operation)
            .WithSummary("Whether the index can be searched");
    }

    // An index that cannot be read throws, which the guard answers with 503.
    private static async Task ReadyAsync(HttpContext context, IPaperSearcher index)
    {
        await index.InfoAsync(context.RequestAborted).ConfigureAwait(false);
        await AnswerAsync(context, "ready").ConfigureAwait(false);
    }

    private static Task AnswerAsync(HttpContext context, string text)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
