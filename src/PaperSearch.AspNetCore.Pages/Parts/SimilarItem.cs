using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Parts;

/// <summary>A paper in a list of those that resemble another or a text.</summary>
internal static class SimilarItem
{
    public static Html Of(PageLinks links, SimilarPaper similar) => BriefPaper.Of(links, similar.Paper, foot: Html.Of(
        $"{SharedWords(similar)}{ScoreView.Of(similar.Explanation)}"));

    private static Html SharedWords(SimilarPaper similar) => Html.If(similar.SharedWords.Count > 0,
        $"<p class=\"missing\">Shares {Html.Each(similar.SharedWords, word => Shown.Text(word), ", ")}</p>");
}
