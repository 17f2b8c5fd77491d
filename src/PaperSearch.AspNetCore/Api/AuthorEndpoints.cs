using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Api;

/// <summary>
/// <c>GET /authors/{name}</c>: an author's figures, newest papers, years, categories and co-authors, or the people whom a name
/// may mean.
/// </summary>
internal static class AuthorEndpoints
{
    private const string Size = "size";
    private const int UsualSize = 50;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapRead("/authors/{**name}", GetAsync).WithName(EndpointNames.Author).WithTags("Authors").Costs(WorkKind.Search)
            .WithMetadata(new TakesOnly(
                (Size, $"How many of the newest papers to give (default {UsualSize})"),
                (SearchParameterTable.SnapshotName, "The snapshot to ask, whose papers tell its people apart")))
            .WithSummary("An author")
            .WithDescription("By a name in any usual form. Where it may mean several people, they are the candidates, each with "
                + "a reference that finds this one alone, here and as filter.author: Edward Witten (hep-th/9108004), a name with "
                + "the id of any of the person's papers. Counts are of all papers; a search with the reference as filter.author "
                + "finds the rest of them.")
            .Produces<AuthorPage>();

    private static async Task GetAsync(HttpContext context, string? name, PaperSearches searches)
    {
        var limits = searches.Limits;
        var snapshot = searches.ReadSnapshot(context.Request.Query, Size);
        var size = context.Request.Query[Size].ToString() is { Length: > 0 } text
            ? ParameterValues.Number(Size, text, 0, limits.PageSize)
            : Math.Min(UsualSize, limits.PageSize);
        name = (name ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        var state = await searches.InfoAsync(snapshot, context.RequestAborted).ConfigureAwait(false);
        if (EntityTags.IsKnown(context, EntityTags.Tag(state, $"author {size} {snapshot} {name}")))
            return;
        var author = name.Length > limits.ValueLength
            ? null
            : await searches.GetAuthorAsync(name, size, snapshot, context.RequestAborted).ConfigureAwait(false);
        if (author is null)
            throw new RequestException(
                    StatusCodes.Status404NotFound, "author_not_found", "There is nobody of this name in the index.");
        await JsonAnswer.WriteAsync(context, author, SearchJson.Default.AuthorPage).ConfigureAwait(false);
    }
}
