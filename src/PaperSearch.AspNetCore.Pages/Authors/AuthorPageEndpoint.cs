using PaperSearch.AspNetCore.Api;
using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Authors;

/// <summary><c>GET /authors/{name}</c></summary>
internal static class AuthorPageEndpoint
{
    private const int PapersShown = 50;

    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapRead("/authors/{**name}", GetAsync).Costs(WorkKind.Search).ExcludeFromDescription();

    private static Task GetAsync(HttpContext context, string name, PaperSearches searches) =>
        PageAnswer.MakeAsync(context, async links =>
        {
            var snapshot = searches.ReadSnapshot(context.Request.Query);
            name = name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
            var state = await searches.InfoAsync(snapshot, context.RequestAborted).ConfigureAwait(false);
            if (PageAnswer.IsKnown(context, state))
                return null;
            return name.Length <= searches.Limits.ValueLength
                && await searches.GetAuthorAsync(name, PapersShown, snapshot, context.RequestAborted).ConfigureAwait(false)
                    is { } author
                ? AuthorView.Of(links, author, state)
                : throw new RequestException(
                    StatusCodes.Status404NotFound, "author_not_found", "There is nobody of this name in the index.");
        });
}
