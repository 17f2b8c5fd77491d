using System.Text;
using PaperSearch.AspNetCore.Api;
using PaperSearch.AspNetCore.Rendering;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Parts;

/// <summary>Answers with a page; what a visitor's address gets wrong is answered as a page, too.</summary>
internal static class PageAnswer
{
    /// <summary>Answers with what is made of a request, or with a page that says what is wrong with it.</summary>
    public static async Task MakeAsync(HttpContext context, Func<PageLinks, Html?> make)
    {
        var links = new PageLinks(context);
        Html page;
        var status = StatusCodes.Status200OK;
        try
        {
            // Nothing to write: it was answered with a redirection, or is known.
            if (make(links) is not { } made)
                return;
            page = made;
        }
        catch (Exception e) when (e is RequestException or PaperSearchException)
        {
            var problem = Problem.Of(e);
            status = problem.Status;
            page = ProblemPage.Of(links, problem);
            context.Response.Headers.Remove("ETag");
            context.Response.Headers.CacheControl = "no-store";
            if (problem.RetryAfter is { } seconds)
                context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(page.ToString()), context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Whether the visitor has the page already, in this state of the index.</summary>
    public static bool IsKnown(HttpContext context, IndexInfo state) =>
        Freshness.IsKnown(context, Freshness.Tag(state, $"page {context.Request.Host}{context.Request.PathBase}{context.Request.Path}{context.Request.QueryString}"));
}
