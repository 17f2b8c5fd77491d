using PaperSearch.AspNetCore.Api;
using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Similar;

/// <summary><c>GET /similar</c>: the papers that resemble a pasted text, or a box to paste one into.</summary>
internal static class SimilarPageEndpoint
{
    private const int PapersShown = 20;

    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapRead("/similar", GetAsync).Costs(WorkKind.Search).ExcludeFromDescription();

    private static Task GetAsync(HttpContext context, PaperSearches searches) =>
        PageAnswer.MakeAsync(context, async links =>
        {
            var snapshot = searches.ReadSnapshot(context.Request.Query, PageLinks.SimilarText);
            var text = context.Request.Query[PageLinks.SimilarText].ToString();
            var longest = searches.Limits.QueryLength;
            if (text.Length > longest)
                throw RequestException.Invalid(PageLinks.SimilarText, text, $"a text of at most {longest} characters");
            if (!searches.Abilities.Similar)
            {
                throw new RequestException(
                    StatusCodes.Status404NotFound, "not_found", "The index does not compare papers.");
            }
            var state = await searches.InfoAsync(snapshot, context.RequestAborted).ConfigureAwait(false);
            if (PageAnswer.IsKnown(context, state))
                return null;
            var request = new SimilarRequest { Text = text, Size = PapersShown, Explain = true, Snapshot = snapshot };
            var page = string.IsNullOrWhiteSpace(text)
                ? null
                : await searches.SimilarAsync(request, context.RequestAborted).ConfigureAwait(false);
            return SimilarView.Of(links, text, longest, page, state);
        });
}
