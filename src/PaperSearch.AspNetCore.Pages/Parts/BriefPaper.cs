using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Rendering;

namespace PaperSearch.AspNetCore.Pages.Parts;

/// <summary>A paper in a list beside something else.</summary>
internal static class BriefPaper
{
    /// <summary>An item of a list, below a heading of the second level.</summary>
    public static Html Of(PageLinks links, Paper paper, bool withAbstract = false, Html foot = default) => Html.Of($"""
        <li><article class="hit">
        {PaperParts.Facts(links, paper)}
        <h3 dir="auto"><a href="{links.Paper(paper.Id)}">{Title(paper)}</a></h3>
        {PaperParts.Authors(links, paper, author => links.Author(author.DisplayName))}
        {(withAbstract && paper.Abstract is { Length: > 0 } text
            ? Html.Of($"<div class=\"whole\">{PaperParts.Abstract(text)}</div>")
            : default)}{foot}
        </article></li>
        """);

    private static string Title(Paper paper) => Shown.Plain(paper.Title.Length > 0 ? paper.Title : paper.Id.Value);
}
