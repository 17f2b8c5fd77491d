using System.Globalization;
using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Pages.Rendering;

namespace PaperSearch.AspNetCore.Pages.Papers;

/// <summary>The <c>citation_*</c> tags from which reference managers import a paper.</summary>
internal static class CitationTags
{
    public static Html Of(PageLinks links, Paper paper) =>
        Html.Each(All(links, paper), tag => Html.Of($"<meta name=\"citation_{tag.Name}\" content=\"{tag.Value}\">"), "\n");

    private static IEnumerable<(string Name, string Value)> All(PageLinks links, Paper paper)
    {
        yield return ("title", Shown.Plain(paper.Title));
        foreach (var author in paper.Authors)
            yield return ("author", Shown.Plain(Inverted(author)));
        if (paper.Date is { } date)
            yield return ("publication_date", Slashed(date));
        if (paper.Venue is { } venue)
            yield return ("journal_title", Shown.Plain(venue));
        if (PaperLinks.Doi(paper) is { } doi)
            yield return ("doi", doi);
        if (PaperLinks.ArxivId(paper) is { } arxiv)
        {
            yield return ("arxiv_id", arxiv);
            yield return ("pdf_url", PaperLinks.Pdf(arxiv));
        }
        yield return ("abstract_html_url", links.Whole(links.Paper(paper.Id)));
        foreach (var category in paper.Categories)
            yield return ("keywords", category.Name);
    }

    private static string Inverted(Author author) =>
        string.Join(", ", new[] { author.Family, author.Suffix, author.Given }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Slashed(PaperDate date) => date.ToString().Replace('-', '/').ToString(CultureInfo.InvariantCulture);
}
