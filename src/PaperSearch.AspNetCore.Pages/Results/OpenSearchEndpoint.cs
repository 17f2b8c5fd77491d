using System.Text;
using System.Xml.Linq;
using PaperSearch.AspNetCore.Api;
using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Safety;

namespace PaperSearch.AspNetCore.Pages.Results;

/// <summary><c>GET /opensearch.xml</c>: lets a browser offer this search among its own.</summary>
internal static class OpenSearchEndpoint
{
    private static readonly XNamespace ns = "http://a9.com/-/spec/opensearch/1.1/";

    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapRead("/opensearch.xml", GetAsync).Costs(WorkKind.Light).ExcludeFromDescription();

    private static async Task GetAsync(HttpContext context)
    {
        var links = new PageLinks(context);
        var description = new XElement(ns + "OpenSearchDescription",
            new XElement(ns + "ShortName", "PaperSearch"),
            new XElement(ns + "Description", "Search for scholarly papers"),
            new XElement(ns + "InputEncoding", "UTF-8"),
            new XElement(ns + "Image",
                new XAttribute("type", Assets.Asset.Icon.MediaType),
                links.Whole(links.Of(Assets.Asset.Icon))),
            new XElement(ns + "Url",
                new XAttribute("type", "text/html"),
                new XAttribute("template", links.Whole(links.Form) + "?q={searchTerms}")));
        context.Response.ContentType = "application/opensearchdescription+xml; charset=utf-8";
        var text = $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{description}\n";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted).ConfigureAwait(false);
    }
}
