using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Api;

/// <summary><c>GET /feed</c>: the newest hits of a search as an Atom feed, to be told of new ones.</summary>
internal static class FeedEndpoints
{
    private const int MostEntries = 50;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapRead("/feed", GetAsync).WithName(EndpointNames.Feed).WithTags("Feeds").Costs(WorkKind.Search)
            .WithMetadata(new TakesSearch())
            .WithSummary("The newest hits as an Atom feed")
            .Produces(StatusCodes.Status200OK, contentType: "application/atom+xml");

    private static async Task GetAsync(HttpContext context, PaperSearches searches, Addresses addresses)
    {
        var parameters = searches.Read(context.Request.Query) with
        {
            Sort = SortOrder.Newest,
            Cursor = null,
            Facets = [],
            Explain = false,
            Html = false,
            Highlight = HighlightFields.None,
            Size = Math.Min(MostEntries, searches.Limits.PageSize),
        };
        // Its links have the server's name in them.
        var state = await searches.InfoAsync(context.RequestAborted).ConfigureAwait(false);
        var asked = $"feed {context.Request.Scheme} {context.Request.Host} {parameters.ToQueryString()}";
        if (EntityTags.IsKnown(context, EntityTags.Tag(state, asked)))
            return;
        var page = await searches.SearchAsync(parameters, "feed", context.RequestAborted).ConfigureAwait(false);
        // Whoever waits for new papers on a topic waits for no others.
        page = page with { Hits = page.Hits.Where(hit => hit.Missing is null).ToValueList() };
        if (page.CutOff is not null)
            context.Response.Headers.Remove("ETag");
        context.Response.ContentType = "application/atom+xml; charset=utf-8";
        var feed = AtomFeed.Of(
            page,
            Addresses.Whole(context, addresses.OfFeed(context, parameters)),
            id => Addresses.Whole(context, addresses.OfPaper(context, id)));
        ConcurrencyLimit.End(context);
        await context.Response.Body.WriteAsync(feed, context.RequestAborted).ConfigureAwait(false);
    }
}
