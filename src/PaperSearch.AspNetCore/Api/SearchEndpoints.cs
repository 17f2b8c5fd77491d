using System.Text.Json;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Api;

/// <summary><c>GET /search</c> and <c>POST /search</c></summary>
internal static class SearchEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/search", GetAsync).WithName(EndpointNames.Search).Costs(WorkKind.Search);
        api.MapPost("/search", PostAsync).WithName(EndpointNames.SearchPost).Costs(WorkKind.Search);
    }

    private static Task GetAsync(HttpContext context, PaperIndex index, IOptions<PaperSearchOptions> options) =>
        AnswerAsync(context, SearchParameterReader.Read(context.Request.Query, options.Value.Limits), index, options.Value);

    private static async Task PostAsync(HttpContext context, PaperIndex index, IOptions<PaperSearchOptions> options)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted).ConfigureAwait(false);
        await AnswerAsync(context, SearchParameterReader.Read(body.RootElement, options.Value.Limits), index, options.Value).ConfigureAwait(false);
    }

    private static Task AnswerAsync(HttpContext context, SearchParameters parameters, PaperIndex index, PaperSearchOptions options)
    {
        var page = index.Search(parameters.ToRequest(options.Limits.SearchTime), context.RequestAborted);
        context.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(context.Response.Body, page, SearchJson.Default.SearchPage, context.RequestAborted);
    }
}
