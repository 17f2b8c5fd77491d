using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Api;

/// <summary><c>GET /facets/{name}</c>: values of one facet, also those that begin with a text.</summary>
internal static class FacetEndpoints
{
    private const string Prefix = "prefix";

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapRead("/facets/{name}", GetAsync).WithName(EndpointNames.Facet).WithTags("Facets").Costs(WorkKind.Search)
            .WithMetadata(new TakesSearch { More = [(Prefix, "Only values with a word that begins so")] })
            .WithSummary("Values of a facet")
            .WithDescription("Counts over all hits of the query and its filters; the facet's own filter is left out.")
            .Produces<FacetResult>();

    private static async Task GetAsync(HttpContext context, string name, PaperSearches searches, SearchParameterTable table)
    {
        if (table.Fields.FindFacet(name) is null)
        {
            string[] known = [.. table.Fields.Facets.Select(f => f.Name)];
            throw RequestException.Unknown(
                "unknown_facet", "There is no such facet.", name, known, status: StatusCodes.Status404NotFound);
        }
        var parameters = searches.Read(context.Request.Query, Prefix);
        var prefix = ParameterValues.Short(Prefix, context.Request.Query[Prefix].ToString(), searches.Limits);
        var state = await searches.InfoAsync(parameters.Snapshot, context.RequestAborted).ConfigureAwait(false);
        if (EntityTags.IsKnown(context, EntityTags.Tag(state, $"facet {name} {prefix}\n{parameters.ToQueryString()}")))
            return;
        var request = searches.Checked(parameters) with
        {
            Size = 0,
            Cursor = null,
            Facets = [new FacetRequest(name, parameters.FacetSize, prefix.Length > 0 ? prefix : null)],
        };
        var page = await searches.SearchAsync(request, "facet", context.RequestAborted).ConfigureAwait(false);
        if (page.CutOff is not null)
            context.Response.Headers.Remove("ETag");
        await JsonAnswer.WriteAsync(context, page.Facets[name], SearchJson.Default.FacetResult).ConfigureAwait(false);
    }
}
