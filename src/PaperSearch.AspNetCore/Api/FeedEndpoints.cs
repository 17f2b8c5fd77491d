using Microsoft.AspNetCore.WebUtilities;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Exports;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Api;

/// <summary>
/// <c>GET /feed</c>: the hits of a search that came into the index last as an Atom feed; of a backend that does not know when
/// they did, those with the latest dates.
/// </summary>
internal static class FeedEndpoints
{
    private const string Size = "size";
    private const int UsualSize = 50;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapRead("/feed", GetAsync).WithName(EndpointNames.Feed).WithTags("Feeds").Costs(WorkKind.Search)
            .WithMetadata(new TakesSearch { Otherwise = [(Size, $"How many papers (default {UsualSize})")] })
            .WithSummary("The hits that came into the index last as an Atom feed")
            .Produces(StatusCodes.Status200OK, contentType: "application/atom+xml");

    private static async Task GetAsync(HttpContext context, PaperSearches searches, Addresses addresses)
    {
        var size = context.Request.Query[Size].ToString();
        var parameters = searches.Read(context.Request.Query);
        parameters = parameters with
        {
            Sort = searches.Abilities.Sorts.Contains(SortOrder.Added) ? SortOrder.Added : SortOrder.Newest,
            Cursor = null,
            Facets = [],
            Explain = false,
            Html = false,
            Highlight = HighlightFields.None,
            Size = size.Length > 0 ? parameters.Size : Math.Min(UsualSize, searches.Limits.PageSize),
        };
        // Its links have the server's name in them.
        var state = await searches.InfoAsync(parameters.Snapshot, context.RequestAborted).ConfigureAwait(false);
        var asked = $"feed {context.Request.Scheme} {context.Request.Host} {parameters.ToQueryString()}";
        if (EntityTags.IsKnown(context, EntityTags.Tag(state, asked)))
            return;
        var page = await searches.SearchAsync(parameters, "feed", context.RequestAborted).ConfigureAwait(false);
        // Whoever waits for new papers on a topic waits for no others.
        page = page with { Hits = page.Hits.Where(hit => hit.Missing is null).ToValueList() };
        if (page.CutOff is not null)
            context.Response.Headers.Remove("ETag");
        context.Response.ContentType = "application/atom+xml; charset=utf-8";
        // However many of its papers are asked for, it is one feed.
        var id = Addresses.Whole(context, addresses.OfFeed(context, parameters));
        var self = size.Length > 0 ? QueryHelpers.AddQueryString(id, Size, size) : id;
        var entries = page.Hits.Select(
            hit => EntryOf(hit, Addresses.Whole(context, addresses.OfPaper(context, hit.Paper.Id)), page.Index.AsOf));
        using var feed = new MemoryStream();
        AtomFeed.Write(feed, $"{page.Index.Name}: {page.Query.Raw}", id, self, page.Index.AsOf, entries);
        ConcurrencyLimit.End(context);
        await context.Response.Body.WriteAsync(feed.GetBuffer().AsMemory(0, (int)feed.Length), context.RequestAborted)
            .ConfigureAwait(false);
    }

    private static AtomEntry EntryOf(SearchHit hit, string address, DateTimeOffset asOf)
    {
        var paper = hit.Paper;
        var published = BeginningOf(paper.Date) ?? hit.Added ?? asOf;
        return new AtomEntry(paper, published, hit.Added ?? BeginningOf(paper.Updated) ?? published)
        {
            Alternate = WebAddress.Of(paper.Url) ?? address,
            Related = address,
        };
    }

    private static DateTimeOffset? BeginningOf(PaperDate? date) =>
        date is { } known ? new DateTimeOffset(known.FirstDay, TimeOnly.MinValue, TimeSpan.Zero) : null;
}
