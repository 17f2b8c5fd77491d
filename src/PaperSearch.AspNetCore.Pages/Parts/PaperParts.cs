using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.Text;

namespace PaperSearch.AspNetCore.Pages.Parts;

/// <summary>The parts of a paper that stand on several pages.</summary>
internal static class PaperParts
{
    /// <summary>Authors named before "and N more".</summary>
    public const int AuthorsNamed = 10;

    /// <summary>Date, category chips, code badge, citations, an application's values: the line above a title.</summary>
    public static Html Facts(PageLinks links, Paper paper)
    {
        var date = paper.Date is { } day ? Shown.Date(day) : default;
        var code = Html.If(paper.HasCode, $"<span class=\"badge\">Code</span>");
        var citations = paper.Citations is { } cited
            ? Html.Of($"<span>{Shown.Count(cited, "citation", "citations")}</span>")
            : default;
        var ownFields = Html.Each(
            OfOwnFields(links, paper), own => Html.Of($"<span>{own.Field.Label}: <bdi>{own.Text}</bdi></span>"));
        return Html.Of($"<p class=\"facts\">{date}{Categories(links, paper)}{code}{citations}{ownFields}</p>");
    }

    /// <summary>The values of the application's fields, of those that are running text not.</summary>
    private static IEnumerable<(PaperField Field, string Text)> OfOwnFields(PageLinks links, Paper paper) => links.Fields.Own
        .Where(field => field.Kind != PaperFieldKind.Text)
        .Select(field => (field, Text: string.Join(", ", field.ValuesOf(paper))))
        .Where(own => own.Text.Length > 0);

    public static Html Categories(PageLinks links, Paper paper) => Html.Each(paper.Categories, category => Html.Of(
        $"<a class=\"chip\" href=\"{OfCategory(links, category.Code)}\"><b>{category.Code}</b>"
        + $"{Html.If(category.Name != category.Code, $" <span>{category.Name}</span>")}</a>"));

    /// <summary>The first authors, each with a link, then how many there are beside.</summary>
    public static Html Authors(PageLinks links, Paper paper, Func<Author, string> address)
    {
        var named = Html.Each(paper.Authors.Take(AuthorsNamed), author => Author(author, address(author)), ", ");
        var more = paper.Authors.Count - AuthorsNamed;
        var others = Html.If(
            more > 0, $" <a class=\"more\" href=\"{links.Paper(paper.Id)}#authors\">and {Shown.Number(more)} more</a>");
        var cut = Html.If(paper.AuthorsTruncated, $" et al.");
        return Html.If(paper.Authors.Count > 0, $"<p class=\"authors\">{named}{others}{cut}</p>");
    }

    public static Html Author(Author author, string address) =>
        Html.Of($"<a href=\"{address}\">{Shown.Text(author.DisplayName)}</a>");

    /// <summary>An abstract, paragraph by paragraph.</summary>
    public static Html Abstract(string text) => Html.Each(
        ReadableText.Of(text).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        paragraph => Html.Of($"<p dir=\"auto\">{paragraph}</p>"));

    private static string OfCategory(PageLinks links, string code) =>
        links.Search(new SearchParameters { Filters = new() { Categories = [code] }, Snapshot = links.Snapshot });
}
