using PaperSearch.AspNetCore.Api;
using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Results;

/// <summary><c>GET /</c> and <c>GET /search</c>.</summary>
internal static class ResultsEndpoints
{
    private const string From = "from";
    private const string To = "to";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapRead("/", StartAsync).WithName(PageNames.Start).Costs(WorkKind.Search).ExcludeFromDescription();
        pages.MapRead("/search", SearchAsync).Costs(WorkKind.Search).ExcludeFromDescription();
    }

    private static Task StartAsync(HttpContext context, PaperSearches searches) =>
        AnswerAsync(context, searches, isStart: context.Request.Query.Count == 0);

    private static Task SearchAsync(HttpContext context, PaperSearches searches) =>
        AnswerAsync(context, searches, isStart: false);

    private static Task AnswerAsync(HttpContext context, PaperSearches searches, bool isStart) =>
        PageAnswer.MakeAsync(context, async links =>
        {
            var state = ResultsState.Of(searches.Read(context.Request.Query, From, To));
            // The form has two inputs for the years; every view has one address.
            if (context.Request.Query.ContainsKey(From) || context.Request.Query.ContainsKey(To))
            {
                context.Response.Redirect(links.Search(Years(context.Request.Query, links.Fields) is { } years
                    ? state with { Filters = state.Filters.With(FacetNames.Year, [years]) }
                    : state));
                return null;
            }
            var index = await searches.InfoAsync(state.Snapshot, context.RequestAborted).ConfigureAwait(false);
            if (PageAnswer.IsKnown(context, index, searches.Ranking))
                return null;
            var asked = ResultsState.Asked(state, searches.Abilities);
            var kind = isStart ? "start page" : "page";
            var page = await searches.SearchAsync(asked, kind, context.RequestAborted).ConfigureAwait(false);
            if (page.CutOff is not null)
                context.Response.Headers.Remove("ETag");
            return isStart ? StartView.Of(links, page) : new ResultsView(links, state, page, searches.Abilities).ToHtml();
        });

    private static string? Years(IQueryCollection query, PaperFieldTable fields)
    {
        var (from, to) = (query[From].ToString().Trim(), query[To].ToString().Trim());
        if (from.Length + to.Length == 0)
            return null;
        var facet = fields.FindFacet(FacetNames.Year)!;
        var range = from == to ? from : $"{from}..{to}";
        return FilterValue.Read(facet, range) ?? throw RequestException.Invalid("years", range, FilterValue.Expected(facet));
    }
}
