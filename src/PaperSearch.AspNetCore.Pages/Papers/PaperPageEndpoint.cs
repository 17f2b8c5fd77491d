using PaperSearch.AspNetCore.Api;
using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Papers;

/// <summary><c>GET /papers/{id}</c></summary>
internal static class PaperPageEndpoint
{
    private const int SimilarPapers = 8;

    /// <summary>Less alike papers share a word or two by chance.</summary>
    private const double LeastLikeness = 0.1;

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
            var similar = await SimilarAsync(paper, snapshot, searches, context.RequestAborted).ConfigureAwait(false);
            return PaperView.Of(links, paper, new OtherPapers(similar, more), state);
        });

    private static async Task<IReadOnlyList<SimilarPaper>> SimilarAsync(
        Paper paper, string? snapshot, PaperSearches searches, CancellationToken cancellation)
    {
        if (!searches.Abilities.Similar)
            return [];
        var request = new SimilarRequest { Paper = paper.Id, Size = SimilarPapers, Explain = true, Snapshot = snapshot };
        var page = await searches.SimilarAsync(request, cancellation).ConfigureAwait(false);
        return page is null ? [] : [.. page.Papers.Where(similar => similar.Score >= LeastLikeness)];
    }

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
