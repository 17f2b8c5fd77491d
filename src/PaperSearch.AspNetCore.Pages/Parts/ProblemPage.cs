using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.AspNetCore.Safety;

namespace PaperSearch.AspNetCore.Pages.Parts;

/// <summary>A page that says what is wrong, and where to go on.</summary>
internal static class ProblemPage
{
    public static Html Of(PageLinks links, Problem problem) => new PageFrame(links)
    {
        Title = $"{Heading(problem)} · PaperSearch",
        Kind = "problem",
        Main = Html.Of($"""
            <div class="notice">
            <h1>{Heading(problem)}</h1>
            <p><bdi>{problem.Detail}</bdi></p>
            {(links.FirstPage is { } first ? Html.Of($"<p><a href=\"{first}\">First page of this search</a></p>") : default)}
            <p><a href="{links.Start}">Start a new search</a></p>
            </div>
            """),
    }.ToHtml();

    private static string Heading(Problem problem) => problem.Status switch
    {
        StatusCodes.Status404NotFound => "Not found",
        StatusCodes.Status429TooManyRequests => "Too many requests",
        StatusCodes.Status410Gone => "These results have moved on",
        >= 500 => "Not now",
        _ => "This address cannot be read",
    };
}
