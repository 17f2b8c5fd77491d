using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using PaperSearch.Web.Tests.Browser;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Component;

/// <summary>What the element says of a query's words, with the other way to search, and which papers its words find.</summary>
[Collection(BrowserCollection.Name)]
[Trait("speed", "slow")]
public sealed class ComponentNotesTests(BrowserFixture browser, ComponentSites sites) : IClassFixture<ComponentSites>
{
    [Fact]
    public async Task Notes_say_what_is_shown_and_lead_to_the_other_search()
    {
        await using var server = await RunningServer.StartAsync(
            NotedPapers.All, options => options.CorsOrigins.Add(sites.Site.Origin));
        await using var visitor = await sites.OpenAsync(browser, "query='dirichlt topics'", server: server);
        await visitor.Part("notes").GetByText("No paper has dirichlt; showing papers with dirichlet").WaitForAsync();
        foreach (var (query, note, button, other) in new[]
        {
            ("reinforcement lerning", "Showing papers with learning; search instead for lerning", "lerning",
                "reinforcement \"lerning\""),
            ("Reinforcement Larning", "Did you mean learning?", "learning", "Reinforcement Learning"),
            ("CTR ads", "Showing papers with CTR or click-through rate; search instead for CTR", "CTR", "\"CTR\" ads"),
            ("good LDA",
                "LDA: also search for latent Dirichlet allocation (4 papers), linear discriminant analysis (3 papers)",
                "latent Dirichlet allocation", "good (LDA OR \"latent Dirichlet allocation\")"),
            ("click-through rate", "click-through rate: also search for CTR (30 papers)", "CTR",
                "CTR OR (click-through rate)"),
        })
        {
            await visitor.Box().FillAsync(query);
            await visitor.Page.Keyboard.PressAsync("Enter");
            await visitor.Part("notes").GetByText(note, new() { Exact = true }).WaitForAsync();
            await visitor.Part("notes").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
            await visitor.Part("notes").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
            Assert.Equal(other, await visitor.Element().GetAttributeAsync("query"));
            Assert.Equal(other, await visitor.Box().InputValueAsync());
        }
    }

    [Fact]
    public async Task Nothing_of_a_note_is_markup()
    {
        await using var visitor = await sites.OpenAsync(browser, "");
        const string Hostile = "<img src=x onerror=\"document.title='bad'\">";
        await visitor.Page.RouteAsync("**/v1/search*", async route =>
        {
            var answer = await route.FetchAsync();
            var page = JsonNode.Parse(await answer.TextAsync())!;
            var text = JsonSerializer.Serialize(Hostile);
            page["query"]!["warnings"] = JsonNode.Parse($$"""
                [
                  { "code": "spelling", "at": 0, "length": 1, "message": {{text}},
                    "spelling": { "typed": {{text}}, "meant": [{{text}}], "isSearched": true, "query": {{text}} } },
                  { "code": "spelling", "at": 0, "length": 1, "message": {{text}},
                    "spelling": { "typed": {{text}}, "meant": [{{text}}], "isSearched": true, "query": null } },
                  { "code": "acronym", "at": 0, "length": 1, "message": {{text}},
                    "acronym": { "typed": {{text}}, "isSearched": true, "meanings": [{ "longForm": {{text}}, "papers": 1 }],
                      "query": {{text}} } },
                  { "code": "acronym_offered", "at": 0, "length": 1, "message": {{text}},
                    "acronym": { "typed": {{text}}, "isSearched": false,
                      "meanings": [{ "longForm": {{text}}, "papers": 1, "query": {{text}} }] } },
                  { "code": "short_form_offered", "at": 0, "length": 1, "message": {{text}},
                    "acronym": { "typed": {{text}}, "isSearched": false, "shortForm": {{text}},
                      "meanings": [{ "longForm": "a b", "papers": 1, "query": {{text}} }] } },
                  { "code": "anything", "at": 0, "length": 1, "message": {{text}} }
                ]
                """);
            await route.FulfillAsync(new() { Response = answer, Body = page.ToJsonString() });
        });
        await visitor.Box().FillAsync("learning");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.WaitForStatusAsync("4 papers");

        Assert.Equal(6, await visitor.Part("notes").Locator("p").CountAsync());
        Assert.Equal(0, await visitor.Part("notes").Locator("img").CountAsync());
        Assert.Contains(Hostile, await visitor.Part("notes").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual("bad", await visitor.Page.TitleAsync());
    }

    [Fact]
    public async Task Rule_for_words_is_chosen_where_there_are_several()
    {
        await using var visitor = await sites.OpenAsync(browser, "query='prompting straggler'");
        await visitor.WaitForStatusAsync("No paper has all words; 3 papers with some of them");
        Assert.Equal(0, await visitor.Part("some").CountAsync());
        var rule = visitor.Part("match");
        Assert.Equal("auto", await rule.InputValueAsync());

        await rule.SelectOptionAsync("any");
        await visitor.WaitForStatusAsync("3 papers");
        Assert.Equal("any", await visitor.Element().GetAttributeAsync("match"));
        await rule.SelectOptionAsync("all");
        await visitor.WaitForStatusAsync("No papers");
        Assert.True(await rule.IsVisibleAsync());

        await visitor.Box().FillAsync("learning");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.WaitForStatusAsync("4 papers");
        Assert.False(await rule.IsVisibleAsync());
        await visitor.Element().EvaluateAsync("e => { e.match = 'any'; e.query = 'meta learning'; }");
        await visitor.Page.WaitForFunctionAsync(
            "() => document.querySelector('paper-search').page?.query.raw === 'meta learning'");
        Assert.Equal("any", await rule.InputValueAsync());
    }
}
