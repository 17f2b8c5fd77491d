using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Api;

/// <summary><c>GET /acronyms</c>: what papers say acronyms stand for.</summary>
internal static class AcronymEndpoints
{
    private const string Pattern = "q";
    private const string Size = "size";
    private const string Meanings = "meanings";

    private static readonly AcronymRequest usual = new();

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapRead("/acronyms", GetAsync).WithName(EndpointNames.Acronyms).WithTags("Figures").Costs(WorkKind.Search)
            .WithMetadata(new TakesOnly(
                (Pattern, "The acronym, with * for any characters and ? for one (default: all)"),
                (Size, $"How many acronyms, 1 to {AcronymRequest.MaximumSize} (default {usual.Size})"),
                (Meanings, $"How many meanings of each, 1 to {AcronymRequest.MaximumSize} (default {usual.Meanings})"),
                (SearchParameterTable.SnapshotName, "The snapshot to ask")))
            .WithSummary("What acronyms stand for")
            .WithDescription("As titles and abstracts define them, \"click-through rate (CTR)\"; the acronyms that most papers "
                + "define come first, and what most papers say of each.")
            .Produces<AcronymPage>();

    private static async Task GetAsync(HttpContext context, IPaperSearcher index, PaperSearches searches)
    {
        var query = context.Request.Query;
        var snapshot = searches.ReadSnapshot(query, Pattern, Size, Meanings);
        var request = usual with { Pattern = query[Pattern].ToString(), Snapshot = snapshot };
        var longest = searches.Limits.QueryLength;
        if (request.Pattern.Length > longest)
            throw RequestException.Invalid(Pattern, request.Pattern, $"a pattern of at most {longest} characters");
        request = request with { Size = Number(Size, usual.Size), Meanings = Number(Meanings, usual.Meanings) };
        var state = await searches.InfoAsync(snapshot, context.RequestAborted).ConfigureAwait(false);
        if (EntityTags.IsKnown(
            context, EntityTags.Tag(state, $"acronyms {request.Size} {request.Meanings} {snapshot} {request.Pattern}")))
            return;
        var page = await index.AcronymsAsync(request, context.RequestAborted).ConfigureAwait(false);
        if (page.Index != state)
            context.Response.Headers.Remove("ETag");
        await JsonAnswer.WriteAsync(context, page, SearchJson.Default.AcronymPage).ConfigureAwait(false);

        int Number(string name, int otherwise) => query[name].ToString() is { Length: > 0 } size
            ? ParameterValues.Number(name, size, 1, AcronymRequest.MaximumSize)
            : otherwise;
    }
}
