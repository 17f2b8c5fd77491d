using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaperSearch.AspNetCore;
using PaperSearch.Querying;
using PaperSearch.Searching;
using PaperSearch.Web.Tests.Mounting;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Pages;

/// <summary>What a results page says of words that may be misspelt, and of acronyms; each with the other way to search.</summary>
public sealed class QueryNotesTests(NotedServer noted) : IClassFixture<NotedServer>
{
    private HttpClient Client => noted.Server.Client;

    [Theory]
    [InlineData(
        "reinforcement lerning", "Showing papers with learning; search instead for lerning",
        "lerning", "reinforcement \"lerning\"")]
    [InlineData("Reinforcement Larning", "Did you mean learning?", null, "Reinforcement Learning")]
    [InlineData("CTR ads", "Showing papers with CTR or click-through rate; search instead for CTR", "CTR", "\"CTR\" ads")]
    [InlineData(
        "good LDA",
        "LDA: also search for latent Dirichlet allocation (4 papers), linear discriminant analysis (3 papers)",
        "linear discriminant analysis", "good (LDA OR \"linear discriminant analysis\")")]
    [InlineData(
        "click-through rate", "click-through rate: also search for CTR (30 papers)", "CTR", "CTR OR (click-through rate)")]
    [InlineData(
        "\"click-through rate\"", "click-through rate: also search for CTR (30 papers)",
        "CTR", "CTR OR \"click-through rate\"")]
    [InlineData(
        "title:CTR", "CTR: also search for click-through rate (30 papers)",
        "click-through rate", "title:(CTR OR \"click-through rate\")")]
    public async Task Note_says_what_is_shown_and_leads_to_the_other_search(string query, string note, string? link, string other)
    {
        var page = await Client.PageAsync($"/search?q={Uri.EscapeDataString(query)}&sort=newest&match=all&filter.year=1900..");

        Assert.Equal(note, NotesOf(page).Text("ul"));
        var address = $"/search?q={Uri.EscapeDataString(other)}&filter.year=1900..&sort=newest&match=all";
        // Parentheses may stand in an address as they are.
        var links = NotesOf(page).Attributes("a", "href").ConvertAll(Uri.UnescapeDataString);
        Assert.Contains(Uri.UnescapeDataString(address), links);
        if (link is not null)
            Assert.Equal(Uri.UnescapeDataString(address), Uri.UnescapeDataString(NotesOf(page).Link(link)));
        // What was asked for so is not asked about again.
        Assert.DoesNotContain("<ul><li>", await Client.PageAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Word_that_no_paper_has_is_read_as_another_and_not_insisted_on()
    {
        var page = await Client.PageAsync("/search?q=dirichlt+topics");

        Assert.Equal("No paper has dirichlt; showing papers with dirichlet", NotesOf(page).Text("ul"));
        Assert.Empty(NotesOf(page).Attributes("a", "href"));
    }

    [Fact]
    public async Task Nothing_of_a_note_is_markup()
    {
        const string Hostile = "<img src=x onerror=y>\"'&";
        ValueList<AcronymMeaning> meanings = [new(Hostile, 3) { Query = Hostile }];
        QueryDiagnostic[] warnings =
        [
            new("spelling", 0, 1, Hostile) { Spelling = new(Hostile, [Hostile], IsSearched: true, Hostile) },
            new("spelling", 0, 1, Hostile) { Spelling = new(Hostile, [Hostile], IsSearched: true, Query: null) },
            new("did_you_mean", 0, 1, Hostile) { Spelling = new(Hostile, [Hostile], IsSearched: false, Hostile) },
            new("acronym", 0, 1, Hostile) { Acronym = new(Hostile, true, meanings) { Query = Hostile } },
            new("acronym_offered", 0, 1, Hostile) { Acronym = new(Hostile, false, meanings) },
            new("short_form_offered", 0, 1, Hostile) { Acronym = new(Hostile, false, meanings) { ShortForm = Hostile } },
            new("anything", 0, 400, Hostile),
        ];
        await using var app = await StartAsync(new ListBackend(new Paper { Id = PaperId.Parse("a"), Title = "A" })
        {
            Warnings = [.. warnings],
        });

        var page = await app.GetTestClient().PageAsync("/search?q=" + Uri.EscapeDataString("a" + Hostile));

        Assert.True(NotesOf(page).Split("<li>").Length > warnings.Length);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<[^>]*\\son[a-z]+=", page.WithoutValues());
        Assert.All(NotesOf(page).Attributes("a", "href"), address =>
            Assert.StartsWith("/search?q=", address, StringComparison.Ordinal));
    }

    private static string NotesOf(string page)
    {
        var from = page.IndexOf("<div class=\"notes\">", StringComparison.Ordinal);
        Assert.True(from >= 0, "There are no notes.");
        return page[from..page.IndexOf("</div>", from, StringComparison.Ordinal)];
    }

    private static async Task<WebApplication> StartAsync(IPaperSearcher searcher)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(searcher);
        builder.Services.AddPaperSearch();
        var app = builder.Build();
        app.UsePaperSearchAnswers();
        app.UseRouting();
        app.MapPaperSearchApi("/v1");
        app.MapPaperSearchPages("/");
        await app.StartAsync();
        return app;
    }
}
