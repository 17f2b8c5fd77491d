using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Api;

/// <summary><c>GET /suggest</c>: what a text may become while it is typed.</summary>
internal static class SuggestEndpoints
{
    private const string Text = "q";
    private const string Size = "size";

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapRead("/suggest", GetAsync).WithName(EndpointNames.Suggest).WithTags("Search").Costs(WorkKind.Search)
            .WithMetadata(new TakesOnly(
                (Text, "The text as far as it is typed"),
                (Size, $"How many suggestions, 1 to {SuggestRequest.MaximumSize} (default {new SuggestRequest().Size})"),
                (SearchParameterTable.SnapshotName, "The snapshot to suggest from")))
            .WithSummary("Suggestions while somebody types")
            .WithDescription("Terms, titles, authors, categories and fields that the end of the text may become; the query of a "
                + "suggestion is the whole text when it is chosen. Where complete is false, the index has just been opened or "
                + "changed, and the same request may find more a little later.")
            .Produces<SuggestPage>();

    private static async Task GetAsync(HttpContext context, IPaperSearcher index, PaperSearches searches)
    {
        var query = context.Request.Query;
        var snapshot = searches.ReadSnapshot(query, Text, Size);
        var request = new SuggestRequest { Text = query[Text].ToString(), Snapshot = snapshot };
        var longest = searches.Limits.QueryLength;
        if (request.Text.Length > longest)
            throw RequestException.Invalid(Text, request.Text, $"a text of at most {longest} characters");
        if (query[Size].ToString() is { Length: > 0 } size)
            request = request with { Size = ParameterValues.Number(Size, size, 1, SuggestRequest.MaximumSize) };
        var state = await searches.InfoAsync(snapshot, context.RequestAborted).ConfigureAwait(false);
        if (EntityTags.IsKnown(context, EntityTags.Tag(state, $"suggest {request.Size} {snapshot} {request.Text}")))
            return;
        var page = await index.SuggestAsync(request, context.RequestAborted).ConfigureAwait(false);
        // There may be more the next time.
        if (!page.Complete || page.Index != state)
            context.Response.Headers.Remove("ETag");
        await JsonAnswer.WriteAsync(context, page, SearchJson.Default.SuggestPage).ConfigureAwait(false);
    }
}
