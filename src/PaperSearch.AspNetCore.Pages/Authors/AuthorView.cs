using System.Globalization;
using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Authors;

/// <summary>The page of an author: figures, years, co-authors, papers.</summary>
internal static class AuthorView
{
    private const int CoAuthorsShown = 20;
    private const int CategoriesShown = 8;

    public static Html Of(PageLinks links, AuthorPage author, IndexInfo index)
    {
        if (author.Candidates.Count > 0)
            return CandidatesView.Of(links, author, index);
        // Where one name is printed alone, and nobody else's, it is a value of the facet of authors.
        var own = author is { Names: [var only], Evidence.Count: 0 } ? only.Value : author.Reference;
        var all = new SearchParameters
        {
            Filters = new() { Authors = [own] },
            Sort = SortOrder.Newest,
            Snapshot = links.Snapshot,
        };
        return new PageFrame(links)
        {
            Title = $"{Shown.Plain(author.Name)} · PaperSearch",
            Kind = "author",
            Foot = IndexLine.Of(index),
            Head = Html.Of(
                $"<link rel=\"alternate\" type=\"application/atom+xml\""
                + $" title=\"New papers of this author\" href=\"{links.Feed(all)}\">"),
            Main = Html.Of($"""
                <header class="person">
                <h1>{Shown.Text(author.Name)}</h1>
                {Names(author)}
                {Namesakes(links, author)}
                <dl class="figures">{Html.Each(Figures(author), Figure)}</dl>
                </header>
                <div class="sheet">
                <aside class="side" aria-label="About the papers">
                <section aria-labelledby="years"><h2 id="years">Papers a year</h2>
                {YearChart.Of(author.Years, (from, to) => links.Search(OfYears(all, from, to)))}
                </section>
                {Categories(links, author, all)}
                {CoAuthors(links, author)}
                </aside>
                <section class="found" aria-labelledby="papers">
                <div class="summary"><h2 class="count" id="papers">{Shown.Papers(author.Total)}</h2>{SearchThem(links, all)}</div>
                <ol class="hits">
                {Html.Each(author.Papers, paper => BriefPaper.Of(links, paper, withAbstract: true), "\n")}
                </ol>
                {Html.If(author.Total > author.Papers.Count, $"<nav class=\"pages\">{AllOfThem(links, author, all)}</nav>")}
                </section>
                </div>
                """),
        }.ToHtml();
    }

    private static Html Figure((string Name, string Value) figure) => Html.Of(
        $"<div><dt>{figure.Name}</dt><dd>{figure.Value}</dd></div>");

    private static Html SearchThem(PageLinks links, SearchParameters all) => Html.Of(
        $"<nav class=\"sorts\" aria-label=\"Search in them\"><a href=\"{links.Search(all)}\">Search in these</a></nav>");

    private static Html AllOfThem(PageLinks links, AuthorPage author, SearchParameters all) => Html.Of(
        $"<a class=\"next\" href=\"{links.Search(all)}\">All {Shown.Papers(author.Total)}</a>");

    private static Html Names(AuthorPage author)
    {
        var others = author.Names.Where(name => name.Value != author.Name).Take(6).ToList();
        var names = Html.Each(others, name => Shown.Text(name.Label ?? name.Value), ", ");
        return Html.If(others.Count > 0, $"<p class=\"also\">Also printed as {names}</p>");
    }

    private static Html Namesakes(PageLinks links, AuthorPage author) => Html.If(author.Evidence.Count > 0, $"""
        <p class="also">Others bear the name as well: <a href="{links.Author(author.Name)}">all people of this name</a></p>
        """);

    private static IEnumerable<(string Name, string Value)> Figures(AuthorPage author)
    {
        if (author.Profile is not { } profile)
            yield break;
        if (profile.PrimaryCategory is { } category)
            yield return ("Category", category.Name == category.Code ? category.Code : $"{category.Code} {category.Name}");
        if (profile.HIndex is { } h)
            yield return ("h-index", Shown.Number(h));
        if (profile.Papers is { } papers)
            yield return ("papers", Shown.Number(papers));
        if (profile.Citations is { } citations)
            yield return ("citations", Shown.Number(citations));
        if (profile.NoveltyPercent is { } novelty)
            yield return ("Novelty", novelty.ToString("0.##", CultureInfo.InvariantCulture) + "%");
        if (profile.AiScore is { } score)
            yield return ("AI Score", score.ToString("0.##", CultureInfo.InvariantCulture));
        if (profile.AsOf is { } day)
            yield return ("as of", Shown.Words(day));
    }

    private static Html Categories(PageLinks links, AuthorPage author, SearchParameters all)
    {
        var categories = author.Categories.SelectMany(group => group.Children is { Count: > 0 } children ? children : [group])
            .OrderByDescending(c => c.Count).Take(CategoriesShown).ToList();
        return Html.If(categories.Count > 0, $"""
            <section aria-labelledby="fields"><h2 id="fields">Categories</h2><ul class="counts">
            {Html.Each(categories, c => Counted(links.Search(OfCategory(all, c.Value)), CategoryName(c), c.Count))}
            </ul></section>
            """);
    }

    private static SearchParameters OfYears(SearchParameters all, int from, int to) =>
        all with { Filters = all.Filters with { Years = new YearRange(from, to) } };

    private static SearchParameters OfCategory(SearchParameters all, string code) =>
        all with { Filters = all.Filters with { Categories = [code] } };

    // Names alone are not enough: cs.LG and stat.ML are both called Machine Learning.
    private static string CategoryName(FacetBucket category) =>
        category.Label is { } name && name != category.Value ? $"{category.Value} {name}" : category.Value;

    private static Html CoAuthors(PageLinks links, AuthorPage author) => Html.If(author.CoAuthors.Count > 0, $"""
        <section aria-labelledby="with"><h2 id="with">Co-authors</h2><ul class="counts">
        {Html.Each(author.CoAuthors.Take(CoAuthorsShown), other => CoAuthor(links, other))}
        </ul></section>
        """);

    private static Html CoAuthor(PageLinks links, FacetBucket other) =>
        Counted(links.Author(other.Value), other.Label ?? other.Value, other.Count);

    private static Html Counted(string address, string text, long count) =>
        Html.Of($"<li><a href=\"{address}\">{Shown.Text(text)}</a><span>{Shown.Number(count)}</span></li>");
}
