using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Rendering;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Authors;

/// <summary>The people whom a name may mean, each with what tells it from the others.</summary>
internal static class CandidatesView
{
    public static Html Of(PageLinks links, AuthorPage author, IndexInfo index) => new PageFrame(links)
    {
        Title = $"{Shown.Plain(author.Name)} · PaperSearch",
        Kind = "author",
        Foot = IndexLine.Of(index),
        Main = Html.Of($"""
            <header class="person">
            <h1>{Shown.Text(author.Name)}</h1>
            <p class="also">{How(author)}</p>
            </header>
            <ol class="people">
            {Html.Each(author.Candidates, person => Candidate(links, person), "\n")}
            </ol>
            """),
    }.ToHtml();

    /// <summary>What tells a person from others, in one line.</summary>
    public static Html Evidence(ValueList<string> evidence) => Html.Each(evidence, fact => Shown.Text(fact), " · ");

    private static string How(AuthorPage author) => author switch
    {
        { MoreCandidates: true } => $"The {Shown.Number(author.Candidates.Count)} of this name with most papers. There are more.",
        { Candidates.Count: 1 } => "Not every paper of this name is surely of one person.",
        _ => $"{Shown.Number(author.Candidates.Count)} people may be meant: papers that are not surely one person's stand apart.",
    };

    private static Html Candidate(PageLinks links, AuthorCandidate person) => Html.Of($"""
        <li><h2><a href="{links.Author(person.Reference)}">{Shown.Text(person.Name)}</a></h2>
        <span class="papers">{Shown.Papers(person.Papers)}</span>
        <p class="also">{Evidence(person.Evidence)}</p></li>
        """);
}
