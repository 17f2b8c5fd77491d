using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.Exports;

namespace PaperSearch.AspNetCore.Pages.Papers;

/// <summary>How a paper is cited: in words and as BibTeX, both to copy, and as files for reference managers.</summary>
internal static class CitationView
{
    private const int AuthorsNamed = 10;

    public static Html Of(PageLinks links, Paper paper) => Html.Of($"""
        <section class="cite" aria-labelledby="cite"><h2 id="cite">Cite</h2>
        <p class="actions">{Formats(links, paper)}</p>
        <div class="labelled"><h3>In words</h3>{Copy("cite-words", "Copy the citation")}</div>
        <p class="words" id="cite-words" dir="auto">{Words(paper)}</p>
        <div class="labelled"><h3>BibTeX</h3>{Copy("cite-bibtex", "Copy the BibTeX entry")}</div>
        <pre id="cite-bibtex" tabindex="0" aria-label="BibTeX entry">{PaperExports.Find("bibtex")!.ToText(paper).Trim()}</pre>
        </section>
        """);

    private static Html Formats(PageLinks links, Paper paper) => Html.Of(
        $"<a href=\"{links.Document(paper.Id, ".bib")}\" download>BibTeX</a>"
        + $"<a href=\"{links.Document(paper.Id, ".ris")}\" download>RIS</a>"
        + $"<a href=\"{links.Document(paper.Id, ".csl")}\" download>CSL-JSON</a>"
        + $"<a href=\"{links.Document(paper.Id, ".json")}\">JSON</a>");

    /// <summary><c>A. First, B. Second, et al. Title. Venue, 2024. arXiv:2401.00001</c></summary>
    private static string Words(Paper paper)
    {
        var names = paper.Authors.Take(AuthorsNamed).Select(author => Shown.Plain(author.DisplayName));
        if (paper.Authors.Count > AuthorsNamed || paper.AuthorsTruncated)
            names = names.Append("et al.");
        var venue = paper.Venue is { } printed ? Shown.Plain(printed) : null;
        var year = paper.Date is { } date ? $"{date.FirstDay.Year}" : null;
        var place = string.Join(", ", new[] { venue, year }.OfType<string>());
        var identifier = PaperLinks.Doi(paper) is { } doi ? PaperLinks.OfDoi(doi)
            : PaperLinks.ArxivId(paper) is { } arxiv ? "arXiv:" + arxiv
            : "";
        string[] parts = [Sentence(string.Join(", ", names)), Sentence(Shown.Plain(paper.Title)), Sentence(place), identifier];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private static string Sentence(string text) => text.Length == 0 || text[^1] is '.' or '?' or '!' ? text : text + ".";

    // Seen only where scripts run. What it says stands beside it, for all to see and hear.
    private static Html Copy(string id, string name) => Html.Of(
        $"<button type=\"button\" class=\"copy\" value=\"{id}\" aria-label=\"{name}\">Copy</button>"
        + $"<span class=\"said\" role=\"status\"></span>");
}
