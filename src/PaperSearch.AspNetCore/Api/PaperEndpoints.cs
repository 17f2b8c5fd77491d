using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Exports;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Api;

/// <summary>
/// <c>GET /papers/{id}</c>: one paper, in the format that an ending of the address or the Accept header asks for.
/// </summary>
internal static class PaperEndpoints
{
    // The same names as the export has, and the endings that files of these formats have.
    private static readonly Dictionary<string, string> endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".json"] = "",
        [".bib"] = "bibtex",
        [".bibtex"] = "bibtex",
        [".ris"] = "ris",
        [".csl"] = "csl",
    };

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapRead("/papers/{**id}", GetAsync).WithName(EndpointNames.Paper).WithTags("Papers").Costs(WorkKind.Light)
            .WithMetadata(new TakesOnly((SearchParameterTable.SnapshotName, "The snapshot to read it from")))
            .WithSummary("A paper")
            .WithDescription("By arXiv id, DOI or the index's own id; as JSON, or as BibTeX, RIS or CSL-JSON "
                + "by the Accept header or an ending: .json, .bib, .ris, .csl.")
            .Produces<Paper>(
                StatusCodes.Status200OK, "application/json",
                "application/x-bibtex", "application/x-research-info-systems", "application/vnd.citationstyles.csl+json");

    private static async Task GetAsync(HttpContext context, string? id, PaperSearches searches)
    {
        var asked = PaperIds.Read(id);
        if (await SimilarEndpoints.TryAnswerAsync(context, asked, searches).ConfigureAwait(false))
            return;
        var snapshot = searches.ReadSnapshot(context.Request.Query);
        var (paper, format) = await FindAsync(searches, asked, snapshot, context.RequestAborted).ConfigureAwait(false)
            ?? throw new RequestException(
                    StatusCodes.Status404NotFound, "paper_not_found", "There is no such paper in the index.");
        if (format is null)
        {
            context.Response.Headers.Append("Vary", "Accept");
            format = FormatOf(context.Request);
        }
        var state = await searches.InfoAsync(snapshot, context.RequestAborted).ConfigureAwait(false);
        if (EntityTags.IsKnown(context, EntityTags.Tag(state, $"paper {paper.Id} {format} {snapshot}")))
            return;
        if (format.Length == 0)
        {
            await JsonAnswer.WriteAsync(context, paper, SearchJson.Default.Paper).ConfigureAwait(false);
            return;
        }
        var export = PaperExports.Find(format)!;
        context.Response.ContentType = export.MediaType + "; charset=utf-8";
        await context.Response.WriteAsync(export.ToText(paper), context.RequestAborted).ConfigureAwait(false);
    }

    // An id may end like a format's name, so the id as it stands goes first.
    private static async Task<(Paper Paper, string? Format)?> FindAsync(
        PaperSearches searches, string asked, string? snapshot, CancellationToken cancellation)
    {
        if (await GetAsync(asked).ConfigureAwait(false) is { } whole)
            return (whole, null);
        foreach (var (ending, format) in endings.Where(e => asked.EndsWith(e.Key, StringComparison.OrdinalIgnoreCase)))
        {
            if (await GetAsync(asked[..^ending.Length]).ConfigureAwait(false) is { } paper)
                return (paper, format);
        }
        return null;

        ValueTask<Paper?> GetAsync(string id) => searches.GetAsync(PaperId.Parse(id), snapshot, cancellation);
    }

    /// <summary>The name of an export, or the empty text for the paper's own JSON.</summary>
    private static string FormatOf(HttpRequest request)
    {
        if (request.GetTypedHeaders().Accept is not { Count: > 0 } accepted)
            return "";
        foreach (var type in accepted.Where(t => t.Quality is not 0).OrderByDescending(t => t.Quality ?? 1))
        {
            if (type.MatchesMediaType("application/json") || type.MatchesAllTypes || type.MatchesMediaType("text/html"))
                return "";
            if (PaperExports.FindByMediaType(type.MediaType.ToString()) is { } export)
                return export.Name;
        }
        throw new RequestException(StatusCodes.Status406NotAcceptable, "not_acceptable",
            $"A paper comes as application/json, {string.Join(", ", PaperExports.All.Select(e => e.MediaType).Distinct())}.");
    }
}
