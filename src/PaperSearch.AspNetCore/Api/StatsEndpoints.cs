using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Api;

/// <summary><c>GET /stats</c>: figures of the index.</summary>
internal static class StatsEndpoints
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapRead("/stats", GetAsync).WithName(EndpointNames.Stats).WithTags("Figures").Costs(WorkKind.Search)
            .WithSummary("Figures of the index").Produces<IndexStatistics>();

    private static Task GetAsync(HttpContext context, PaperIndex index)
    {
        SearchParameterReader.RequireKnown(context.Request.Query);
        return Freshness.IsKnown(context, Freshness.Tag(index.Info(), "stats"))
            ? Task.CompletedTask
            : JsonAnswer.WriteAsync(context, index.Statistics(), SearchJson.Default.IndexStatistics);
    }
}
