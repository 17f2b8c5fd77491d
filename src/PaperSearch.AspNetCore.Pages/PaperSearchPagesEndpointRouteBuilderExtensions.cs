using System.Diagnostics.CodeAnalysis;
using PaperSearch.AspNetCore.Pages.Assets;
using PaperSearch.AspNetCore.Pages.Authors;
using PaperSearch.AspNetCore.Pages.Component;
using PaperSearch.AspNetCore.Pages.Docs;
using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Papers;
using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Pages.Results;
using PaperSearch.AspNetCore.Pages.Similar;
using PaperSearch.AspNetCore.Safety;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Mounts the web pages.</summary>
public static class PaperSearchPagesEndpointRouteBuilderExtensions
{
    /// <summary>Maps the web pages below a prefix, beside the API: the pages link to it, so it is to be mapped as well.</summary>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="prefix">Where the pages begin, for example <c>/</c>.</param>
    public static IEndpointConventionBuilder MapPaperSearchPages(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string prefix = "/")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var pages = endpoints.MapGroup(prefix);
        pages.AddPaperSearchGuard(endpoints.ServiceProvider);
        pages.WithMetadata(new ProblemView((context, problem) => ProblemPage.Of(new PageLinks(context), problem).ToString()));
        ResultsEndpoints.Map(pages);
        PaperPageEndpoint.Map(pages);
        AuthorPageEndpoint.Map(pages);
        SimilarPageEndpoint.Map(pages);
        OpenSearchEndpoint.Map(pages);
        AssetEndpoints.Map(pages);
        ComponentEndpoint.Map(pages);
        return pages;
    }

    /// <summary>Maps a page that shows the API and tries it. Everything it loads comes from this server.</summary>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="prefix">The page's address.</param>
    public static IEndpointConventionBuilder MapPaperSearchDocs(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string prefix = "/docs")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var docs = endpoints.MapGroup("");
        docs.AddPaperSearchGuard(endpoints.ServiceProvider);
        return DocsEndpoint.Map(docs, prefix);
    }
}
