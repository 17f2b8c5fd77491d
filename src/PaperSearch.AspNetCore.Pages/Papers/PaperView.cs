using PaperSearch.AspNetCore.Api;
using PaperSearch.AspNetCore.Pages.Assets;
using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.Exports;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Papers;

/// <summary>The page of one paper: all that is known of it.</summary>
internal static class PaperView
{
    private const int LongTitle = 140;
    private const int AuthorsShown = 30;

    public static Html Of(PageLinks links, Paper paper, OtherPapers others, IndexInfo index) => new PageFrame(links)
    {
        Title = $"{Shown.Plain(Title(paper))} · PaperSearch",
        Kind = "paper",
        Foot = IndexLine.Of(index),
        Head = Html.Of($"""
            <script type="module" src="{links.Of(Asset.Copy)}"></script>
            <link rel="canonical" href="{links.Whole(links.Paper(paper.Id))}">
            {Html.Each([".bib", ".ris", ".csl", ".json"], ending => OtherForm(links, paper, ending), "\n")}
            {CitationTags.Of(links, paper)}
            """),
        Main = Html.Of($"""
            <div class="sheet">
            <article class="found">
            {PaperParts.Facts(links, paper)}
            <h1 dir="auto"{Html.If(Title(paper).Length > LongTitle, $" class=\"long\"")}>{Shown.Plain(Title(paper))}</h1>
            {Authors(links, paper)}
            <p class="actions">{Outside(paper)}</p>
            {Abstract(paper)}
            {CitationView.Of(links, paper)}
            </article>
            <aside class="side" aria-labelledby="record"><h2 id="record">Record</h2><dl class="record">
            {Html.Each(Record(links, paper), Row, "\n")}
            </dl></aside>
            <div class="more-papers">{Similar(links, others.Similar)}{OfAuthors(links, others.OfAuthors)}</div>
            </div>
            """),
    }.ToHtml();

    private static string Title(Paper paper) => paper.Title.Length > 0 ? paper.Title : paper.Id.Value;

    private static string MediaType(string ending) => ending switch
    {
        ".bib" => PaperExports.Find("bibtex")!.MediaType,
        ".ris" => PaperExports.Find("ris")!.MediaType,
        ".csl" => PaperExports.Find("csl")!.MediaType,
        _ => "application/json",
    };

    private static Html Authors(PageLinks links, Paper paper)
    {
        if (paper.Authors.Count == 0)
            return default;
        var first = Names(links, paper.Authors.Take(AuthorsShown));
        var cut = Html.If(paper.AuthorsTruncated, $" et al.");
        var further = paper.Authors.Count - AuthorsShown;
        var others = Html.If(further > 0,
            $"<details><summary>and {Shown.Number(further)} more</summary>"
            + $"<p>{Names(links, paper.Authors.Skip(AuthorsShown))}</p></details>");
        return Html.Of($"""
            <div class="authors" id="authors"><p>{first}{cut}</p>
            {others}</div>
            """);
    }

    private static Html Names(PageLinks links, IEnumerable<Author> authors) =>
        Html.Each(authors, author => PaperParts.Author(author, links.Author(author.DisplayName)), ", ");

    private static Html Outside(Paper paper)
    {
        var ofArxiv = PaperLinks.ArxivId(paper) is { } arxiv
            ? Html.Of(
                $"{PaperLinks.Outside(PaperLinks.Abstract(arxiv), "arXiv:" + arxiv)}"
                + $"{PaperLinks.Outside(PaperLinks.Pdf(arxiv), "PDF")}")
            : default;
        var ofDoi = PaperLinks.Doi(paper) is { } doi ? PaperLinks.Outside(PaperLinks.OfDoi(doi), "DOI " + doi) : default;
        var page = ofArxiv.IsEmpty && WebAddress.Of(paper.Url) is { } url ? PaperLinks.Outside(url, "Web page") : default;
        return Html.Of($"{ofArxiv}{ofDoi}{page}");
    }

    private static Html Abstract(Paper paper) => paper.Abstract is { Length: > 0 } text
        ? Html.Of(
            $"<section class=\"abstract\" aria-labelledby=\"abstract\"><h2 id=\"abstract\">Abstract</h2>"
            + $"{PaperParts.Abstract(text)}</section>")
        : default;

    private static Html OtherForm(PageLinks links, Paper paper, string ending) => Html.Of(
        $"<link rel=\"alternate\" href=\"{links.Document(paper.Id, ending)}\" type=\"{MediaType(ending)}\">");

    private static Html Row((string Name, Html Value) row) => Html.Of(
        $"<div><dt><bdi>{row.Name}</bdi></dt><dd>{row.Value}</dd></div>");

    private static IEnumerable<(string Name, Html Value)> Record(PageLinks links, Paper paper)
    {
        yield return ("Id", Text(paper.Id.Value));
        if (paper.Date is { } date)
            yield return ("Published", Shown.Date(date));
        if (paper.Updated is { } updated)
            yield return ("Updated", Shown.Date(updated));
        if (paper.Venue is { } venue)
            yield return ("Venue", Shown.Text(venue));
        foreach (var doi in paper.AllDois())
            yield return ("DOI", PaperLinks.IsDoi(doi) ? PaperLinks.Outside(PaperLinks.OfDoi(doi), doi) : Text(doi));
        if (paper.Url is { } url)
            yield return ("Address", WebAddress.Of(url) is { } safe ? PaperLinks.Outside(safe, url) : Text(url));
        if (paper.Citations is { } cited)
            yield return ("Citations", Text(Shown.Number(cited)));
        if (paper.HasCode)
            yield return ("Code", Text("Published with the paper"));
        if (paper.Comments is { } comments)
            yield return ("Comments", Shown.Text(comments));
        if (paper.PageOwners.Count > 0)
            yield return ("On the page of", Names(links, paper.PageOwners));
        foreach (var field in links.Fields.Own)
        {
            if (field.ValuesOf(paper) is { Count: > 0 } values)
                yield return (field.Label, Text(string.Join(", ", values)));
        }
        var declared = links.Fields.Own.Select(f => f.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var extra in paper.Extra.Where(extra => !declared.Contains(extra.Name)))
            yield return (extra.Name, Text(extra.Value));
        if (paper.Source is { } source)
            yield return ("Source", Text(source));
    }

    private static Html Text(string text) => Html.Of($"<bdi>{text}</bdi>");

    private static Html Similar(PageLinks links, IReadOnlyList<SimilarPaper> papers) => Html.If(papers.Count > 0, $"""
        <section aria-labelledby="similar"><h2 id="similar">Similar papers</h2>
        <ol class="hits brief">
        {Html.Each(papers, similar => SimilarItem.Of(links, similar), "\n")}
        </ol></section>
        """);

    private static Html OfAuthors(PageLinks links, IReadOnlyList<Paper> papers) => Html.If(papers.Count > 0, $"""
        <section aria-labelledby="more"><h2 id="more">More by the authors</h2>
        <ol class="hits brief">
        {Html.Each(papers, paper => BriefPaper.Of(links, paper), "\n")}
        </ol></section>
        """);
}
