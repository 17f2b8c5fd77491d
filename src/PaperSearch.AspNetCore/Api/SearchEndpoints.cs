using System.Text.Json;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Api;

/// <summary><c>GET /search</c> and <c>POST /search</c>: one page of hits with facets.</summary>
internal static class SearchEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapRead("/search", GetAsync).WithName(EndpointNames.Search).WithTags("Search").Costs(WorkKind.Search)
            .WithMetadata(new TakesSearch())
            .WithSummary("Search")
            .WithDescription("Hits of a query, best first, with facets, highlights and links. "
                + "A query that cannot be read as syntax is read as words, with a warning.")
            .Produces<SearchPage>();
        api.MapPost("/search", PostAsync).WithName(EndpointNames.SearchPost).WithTags("Search").Costs(WorkKind.Search)
            .WithMetadata(new TakesSearch { InBody = true })
            .WithSummary("Search, with the parameters as a JSON object").Produces<SearchPage>();
    }

    private static Task GetAsync(HttpContext context, PaperSearches searches, Addresses addresses) =>
        AnswerAsync(context, searches.Read(context.Request.Query), searches, addresses);

    private static async Task PostAsync(HttpContext context, PaperSearches searches, Addresses addresses)
    {
        if (!context.Request.HasJsonContentType())
            throw new RequestException(
                StatusCodes.Status415UnsupportedMediaType, "unsupported_media_type", "The body must be application/json.");
        if (context.Request.Query.Keys.FirstOrDefault() is { } name)
            throw new RequestException(
                StatusCodes.Status400BadRequest, "unknown_parameter",
                "A search by POST takes its parameters from the body alone.")
            {
                Parameter = name,
            };
        var shallow = new JsonDocumentOptions { MaxDepth = 8 };
        using var body = await JsonDocument.ParseAsync(context.Request.Body, shallow, context.RequestAborted)
            .ConfigureAwait(false);
        await AnswerAsync(context, searches.Read(body.RootElement), searches, addresses).ConfigureAwait(false);
    }

    private static async Task AnswerAsync(
        HttpContext context, SearchParameters parameters, PaperSearches searches, Addresses addresses)
    {
        var state = await searches.InfoAsync(parameters.Snapshot, context.RequestAborted).ConfigureAwait(false);
        var tag = EntityTags.Tag(state, $"search {parameters.ToQueryString()}\n{searches.Ranking}");
        if (EntityTags.IsKnown(context, tag))
            return;
        var page = await searches.SearchAsync(parameters, "search", context.RequestAborted).ConfigureAwait(false);
        // What the time cut off may be whole the next time.
        if (page.CutOff is not null)
            context.Response.Headers.Remove("ETag");
        var linked = page with { Links = addresses.OfPage(context, parameters, page) };
        await JsonAnswer.WriteAsync(context, linked, SearchJson.Default.SearchPage).ConfigureAwait(false);
    }
}
