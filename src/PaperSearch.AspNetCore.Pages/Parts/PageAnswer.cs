using System.Text;
using PaperSearch.AspNetCore.Api;
using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Parts;

/// <summary>Answers with a page.</summary>
internal static class PageAnswer
{
    private static readonly string version = EntityTags.VersionOf(typeof(PageAnswer));

    /// <summary>
    /// Answers with what is made of a request; what is wrong with it is thrown, and answered as a page by the guard.
    /// </summary>
    public static async Task MakeAsync(HttpContext context, Func<PageLinks, Task<Html?>> make)
    {
        // Nothing to write: it was answered with a redirection, or is known.
        if (await make(new PageLinks(context)).ConfigureAwait(false) is not { } page)
            return;
        context.Response.ContentType = "text/html; charset=utf-8";
        var bytes = Encoding.UTF8.GetBytes(page.ToString());
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Whether the visitor has the page already, in this state of the index.</summary>
    /// <param name="context">The request.</param>
    /// <param name="state">The state of the index.</param>
    /// <param name="also">What the page depends on beside it.</param>
    public static bool IsKnown(HttpContext context, IndexInfo state, string also = "")
    {
        var request = context.Request;
        var canonical = $"page {version} {request.Host}{request.PathBase}{request.Path}{request.QueryString}\n{also}";
        return EntityTags.IsKnown(context, EntityTags.Tag(state, canonical));
    }
}
