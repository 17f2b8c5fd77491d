using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.Highlighting;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Results;

/// <summary>One hit.</summary>
internal static class HitView
{
    public static Html Of(PageLinks links, SearchParameters state, SearchHit hit)
    {
        var paper = hit.Paper;
        return Html.Of($"""
            <li><article class="hit">
            {PaperParts.Facts(links, paper)}
            <h2 dir="auto"><a href="{links.Paper(paper.Id)}">{Title(hit)}</a></h2>
            {PaperParts.Authors(links, paper, author => AuthorAddress(links, state, author))}
            {Abstract(hit)}{(hit.Missing is { Count: > 0 } missing ? Missing(missing) : default)}{ScoreView.Of(hit.Explanation)}
            <p class="out">{Identifiers(paper)}<a href="{links.Document(paper.Id, ".bib")}">BibTeX</a></p>
            </article></li>
            """);
    }

    private static Html Missing(ValueList<string> words) =>
        Html.Of($"<p class=\"missing\">Without {Html.Each(words, word => Html.Of($"<s dir=\"auto\">{word}</s>"), " ")}</p>");

    private static Html Title(SearchHit hit) => hit.Highlights is { Title: { Text.Length: > 0 } title }
        ? Html.Escaped(title.ToHtml())
        : Html.Of($"{(hit.Paper.Title.Length > 0 ? Shown.Plain(hit.Paper.Title) : hit.Id)}");

    // In a long question the author's own page is meant, as its address is short.
    private static string AuthorAddress(PageLinks links, SearchParameters state, Author author)
    {
        var name = author.DisplayName;
        if (state.Filters.Authors.Contains(name) || ResultsState.IsLong(state))
            return links.Author(name);
        return links.Search(state.With(state.Filters with { Authors = [.. state.Filters.Authors, name] }));
    }

    private static Html Abstract(SearchHit hit)
    {
        if (hit.Paper.Abstract is not { Length: > 0 } text)
            return default;
        var passages = hit.Highlights?.Abstract ?? [];
        var isWhole = passages is [{ Offset: 0 } only] && only.End >= text.Length;
        return Html.Of($"""
            {Html.If(passages.Count > 0, $"<p class=\"snippet\" dir=\"auto\">{Snippets(passages, text.Length)}</p>")}
            {Html.If(!isWhole,
                $"<details class=\"abstract\"><summary>Abstract</summary>{WholeAbstract.Of(text, passages)}</details>")}
            """);
    }

    private static Html Snippets(ValueList<Passage> passages, int length) => Html.Of(
        $"{Html.If(passages[0].Offset > 0, $"… ")}"
        + $"{Html.Each(passages, passage => Html.Escaped(passage.ToHtml()), " … ")}"
        + $"{Html.If(passages[^1].End < length, $" …")}");

    private static Html Identifiers(Paper paper)
    {
        var arxiv = PaperLinks.ArxivId(paper) is { } id ? PaperLinks.Outside(PaperLinks.Abstract(id), "arXiv:" + id) : default;
        var doi = PaperLinks.Doi(paper) is { } known ? PaperLinks.Outside(PaperLinks.OfDoi(known), "DOI") : default;
        return Html.Of($"{arxiv}{doi}");
    }
}
