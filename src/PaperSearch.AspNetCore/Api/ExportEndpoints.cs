using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Exports;

namespace PaperSearch.AspNetCore.Api;

/// <summary><c>GET /export</c>: all hits of a search, streamed in constant memory.</summary>
internal static class ExportEndpoints
{
    private const string Format = "format";

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapRead("/export", GetAsync).WithName(EndpointNames.Export).Costs(WorkKind.Export)
            .WithMetadata(new TakesSearch { More = [(Format, $"One of {string.Join(", ", PaperExports.All.Select(e => e.Name))} (default ndjson)")] })
            .WithSummary("All hits, for other programs").WithDescription("Streamed, without a limit; size, cursor, facet and highlight say nothing here.");

    private static async Task GetAsync(HttpContext context, PaperIndex index, PaperSearches searches)
    {
        var parameters = SearchParameterReader.Read(context.Request.Query, searches.Limits, Format);
        var name = context.Request.Query[Format].ToString() is { Length: > 0 } asked ? asked : "ndjson";
        var export = PaperExports.Find(name) ?? throw RequestException.Invalid(Format, name, $"one of {string.Join(", ", PaperExports.All.Select(e => e.Name))}");
        if (Freshness.IsKnown(context, Freshness.Tag(index.Info(), $"export {export.Name} {parameters.ToQueryString()}")))
            return;
        var papers = index.Export(PaperSearches.Checked(parameters), context.RequestAborted);
        context.Response.ContentType = export.MediaType + "; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"papers.{export.Extension}\"";
        await export.WriteAsync(papers, context.Response.Body, context.RequestAborted).ConfigureAwait(false);
    }
}
