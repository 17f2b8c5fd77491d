using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Authors;

/// <summary>The people whom a name may mean, each with what tells it from the others.</summary>
internal static class CandidatesView
{
    public static Html Of(PageLinks links, AuthorPage author, IndexInfo index)
    {
        // As a filter a name that papers print is this name alone.
        var all = new SearchParameters
        {
            Query = $"author:\"{author.Name.Replace('\"', ' ')}\"",
            Sort = SortOrder.Newest,
            Snapshot = links.Snapshot,
        };
        return new PageFrame(links)
        {
            Title = $"{Shown.Plain(author.Name)} · PaperSearch",
            Kind = "author",
            Foot = IndexLine.Of(index),
            Main = Html.Of($"""
                <header class="person">
                <h1>{Shown.Text(author.Name)}</h1>
                <p class="also">{How(author)}</p>
                </header>
                <section class="brief" aria-labelledby="people">
                <div class="summary"><h2 class="count" id="people">{Count(author)}</h2>
                <nav class="sorts" aria-label="Search in them"><a href="{links.Search(all)}">Papers of any of them</a></nav></div>
                <ol class="hits">
                {Html.Each(author.Candidates.Index(), person => Candidate(links, person.Item, person.Index + 1), "\n")}
                </ol>
                </section>
                """),
        }.ToHtml();
    }

    private static string Count(AuthorPage author) => author switch
    {
        { MoreCandidates: true } => $"More than {Shown.Number(author.Candidates.Count)} people",
        { Candidates.Count: 1 } => "1 person",
        _ => $"{Shown.Number(author.Candidates.Count)} people",
    };

    private static string How(AuthorPage author) => author switch
    {
        { MoreCandidates: true } => "The name may mean many people. These have most papers; a first name leaves fewer.",
        { Candidates.Count: 1 } => "Not every paper of this name is surely this person's.",
        _ => "The name may mean any of these. Papers that are not surely one person's stand apart.",
    };

    private static Html Candidate(PageLinks links, AuthorCandidate person, int number) => Html.Of($"""
        <li><article class="hit">
        <p class="facts">{Shown.Papers(person.Papers)}</p>
        <h3><a href="{links.Author(person.Reference)}" aria-describedby="person-{number}">{Shown.Text(person.Name)}</a></h3>
        <p class="authors" id="person-{number}">{Html.Each(person.Evidence, fact => Shown.Text(fact), " · ")}</p>
        </article></li>
        """);
}
