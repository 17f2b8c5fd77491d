using PaperSearch.AspNetCore.Api;
using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Papers;

/// <summary><c>GET /papers/{id}</c></summary>
internal static class PaperPageEndpoint
{
    private const int MorePapers = 6;
    private const int AuthorsAsked = 5;

    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapRead("/papers/{**id}", GetAsync).Costs(WorkKind.Search).ExcludeFromDescription();

    private static Task GetAsync(HttpContext context, string id, PaperSearches searches) =>
        PageAnswer.MakeAsync(context, async links =>
        {
            var snapshot = searches.ReadSnapshot(context.Request.Query);
            var asked = PaperId.Parse(PaperIds.Read(id));
            var paper = await searches.GetAsync(asked, snapshot, context.RequestAborted).ConfigureAwait(false)
                ?? throw new RequestException(
                    StatusCodes.Status404NotFound, "paper_not_found", "There is no such paper in the index.");
            var state = await searches.InfoAsync(snapshot, context.RequestAborted).ConfigureAwait(false);
            if (PageAnswer.IsKnown(context, state))
                return null;
            var more = await MoreAsync(paper, snapshot, searches, context.RequestAborted).ConfigureAwait(false);
            return PaperView.Of(links, paper, more, state);
        });

    /// <summary>The newest other papers of the first authors and the last one.</summary>
    private static async Task<List<Paper>> MoreAsync(
        Paper paper, string? snapshot, PaperSearches searches, CancellationToken cancellation)
    {
        var authors = paper.Authors.Take(AuthorsAsked - 1).Concat(paper.Authors.TakeLast(1))
            .Select(a => a.DisplayName).Where(name => name.Length > 0).Distinct().ToValueList();
        if (authors.Count == 0 || !searches.Abilities.Sorts.Contains(SortOrder.Newest))
            return [];
        var page = await searches.SearchAsync(new SearchParameters
        {
            Filters = new() { Authors = authors },
            Sort = SortOrder.Newest,
            Snapshot = snapshot,
            Size = MorePapers + 1,
            Highlight = HighlightFields.None,
        }, "more by authors", cancellation).ConfigureAwait(false);
        return [.. page.Hits.Select(hit => hit.Paper).Where(other => other.Id != paper.Id).Take(MorePapers)];
    }
}
