using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Similar;

/// <summary>The papers that resemble a text, below the text.</summary>
internal static class SimilarView
{
    public static Html Of(PageLinks links, string text, int longest, SimilarPage? page, IndexInfo state) => new PageFrame(links)
    {
        Title = "Papers that resemble a text · PaperSearch",
        Kind = "similar",
        Foot = IndexLine.Of(state),
        Main = Html.Of($"""
            <div class="column">
            <h1>Papers that resemble a text</h1>
            <form class="pasted" action="{links.SimilarForm}" method="get">
            <label for="text">An abstract, or any text</label>
            <textarea id="text" name="{PageLinks.SimilarText}" rows="8" maxlength="{longest}" dir="auto" required>
            {text}</textarea>
            {Html.If(links.Snapshot is not null,
                $"<input type=\"hidden\" name=\"{SearchParameterTable.SnapshotName}\" value=\"{links.Snapshot}\">")}
            <button type="submit">Find papers</button>
            </form>
            {(page is null ? default : Papers(links, page))}
            </div>
            """),
    }.ToHtml();

    private static Html Papers(PageLinks links, SimilarPage page) => page.Papers.Count == 0
        ? Html.Of($"<p class=\"notice\">No paper has a word of it.</p>")
        : Html.Of($"""
            <h2 class="unseen">Papers</h2>
            <ol class="hits brief">
            {Html.Each(page.Papers, similar => SimilarItem.Of(links, similar), "\n")}
            </ol>
            """);
}
