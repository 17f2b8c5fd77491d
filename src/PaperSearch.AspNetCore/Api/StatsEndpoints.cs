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

    private static async Task GetAsync(HttpContext context, IPaperSearcher index, IPaperStore store)
    {
        SearchParameterReader.RequireKnown(context.Request.Query);
        var state = await index.InfoAsync(context.RequestAborted).ConfigureAwait(false);
        if (EntityTags.IsKnown(context, EntityTags.Tag(state, "stats")))
            return;
        var figures = await store.StatisticsAsync(context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, figures, SearchJson.Default.IndexStatistics).ConfigureAwait(false);
    }
}
