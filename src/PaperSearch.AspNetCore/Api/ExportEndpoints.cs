using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Exports;

namespace PaperSearch.AspNetCore.Api;

/// <summary><c>GET /export</c>: all hits of a search, streamed in constant memory.</summary>
internal static class ExportEndpoints
{
    private const string Format = "format";

    private static string Names => string.Join(", ", PaperExports.All.Select(e => e.Name));

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapRead("/export", GetAsync).WithName(EndpointNames.Export).WithTags("Exports").Costs(WorkKind.Export)
            .WithMetadata(new TakesSearch { More = [(Format, $"One of {Names} (default ndjson)")] })
            .WithSummary("All hits, for other programs")
            .WithDescription("Streamed, without a limit; size, cursor, facet and highlight say nothing here.");

    private static async Task GetAsync(HttpContext context, PaperSearches searches)
    {
        var parameters = searches.Read(context.Request.Query, Format);
        var name = context.Request.Query[Format].ToString() is { Length: > 0 } asked ? asked : "ndjson";
        var export = PaperExports.Find(name) ?? throw RequestException.Invalid(Format, name, $"one of {Names}");
        var state = await searches.InfoAsync(parameters.Snapshot, context.RequestAborted).ConfigureAwait(false);
        var canonical = $"export {export.Name} {parameters.ToQueryString()}\n{searches.Ranking}";
        if (EntityTags.IsKnown(context, EntityTags.Tag(state, canonical)))
            return;
        using var search = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var papers = searches.Export(parameters, search.Token);
        context.Response.ContentType = export.MediaType + "; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"papers.{export.Extension}\"";
        // Nobody would see the papers.
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        try
        {
            var timely = FirstWithin(searches.Limits.ExportSearchTime, papers, search);
            await export.WriteAsync(timely, context.Response.Body, context.RequestAborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            throw new RequestException(
                StatusCodes.Status422UnprocessableEntity, "search_too_long",
                "This search takes too long for an export. Make the query simpler.")
            {
                Parameter = "q",
            };
        }
    }

    /// <summary>Papers of which the first, for which the whole index is searched, must come in time.</summary>
    private static async IAsyncEnumerable<Paper> FirstWithin(
        TimeSpan time, IAsyncEnumerable<Paper> papers, CancellationTokenSource search)
    {
        search.CancelAfter(time);
        var found = false;
        await foreach (var paper in papers.ConfigureAwait(false))
        {
            if (!found)
                search.CancelAfter(Timeout.InfiniteTimeSpan);
            found = true;
            yield return paper;
        }
    }
}
