using Microsoft.Playwright;
using PaperSearch.Web.Tests.Browser;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Component;

/// <summary>Keys, what is told to screen readers, events for the page around, other words, narrow places.</summary>
[Collection(BrowserCollection.Name)]
[Trait("speed", "slow")]
public sealed class ComponentUseTests(BrowserFixture browser, ComponentSites sites) : IClassFixture<ComponentSites>
{
    [Fact]
    public async Task Keys_lead_from_the_box_through_the_hits_and_back()
    {
        await using var visitor = await sites.OpenAsync(browser, "query='meta OR learning' size=3");
        await visitor.WaitForStatusAsync("4 papers");
        var titles = await visitor.TitlesAsync();
        await visitor.Box().FocusAsync();
        foreach (var (key, focused) in new[]
        {
            ("ArrowDown", titles[0]), ("j", titles[1]), ("ArrowDown", titles[2]), ("ArrowDown", "More results"),
            ("j", "More results"), ("k", titles[2]),
            ("Escape", "box"), ("ArrowDown", titles[0]), ("ArrowUp", "box"),
        })
        {
            await visitor.Page.Keyboard.PressAsync(key);
            Assert.Equal(focused, await visitor.FocusedAsync());
        }

        // In the box letters are letters, and Escape empties it.
        await visitor.Page.Keyboard.TypeAsync("jk");
        Assert.EndsWith("jk", await visitor.Box().InputValueAsync(), StringComparison.Ordinal);
        await visitor.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("", await visitor.Box().InputValueAsync());
        Assert.Equal(3, await visitor.Part("hit").CountAsync());
    }

    [Fact]
    public async Task Snapshot_is_searched_suggested_from_and_opened()
    {
        await using var server = await RunningServer.StartWritableAsync(options => options.CorsOrigins.Add(sites.Site.Origin));
        using (await server.SendAsync(HttpMethod.Put, "/v1/snapshots/old", null))
        using (await server.PutAsync("x", "Marimbas"))
        {
        }
        await using var visitor = await sites.OpenAsync(browser, "query='*' snapshot='old'", server: server);
        await visitor.WaitForStatusAsync("11 papers");
        var href = await visitor.Part("link").First.GetAttributeAsync("href");
        Assert.EndsWith("?snapshot=old", href, StringComparison.Ordinal);
        Assert.StartsWith(server.Address + "papers/", href, StringComparison.Ordinal);
        var asked = visitor.Page.WaitForRequestAsync(request => request.Url.Contains("/suggest?", StringComparison.Ordinal));
        await visitor.Box().PressSequentiallyAsync("mar");
        Assert.Contains("snapshot=old", (await asked).Url, StringComparison.Ordinal);

        await visitor.Element().EvaluateAsync("e => { e.snapshot = null; e.query = '*'; }");
        await visitor.WaitForStatusAsync("12 papers");
        Assert.False(await visitor.Element().EvaluateAsync<bool>("e => e.hasAttribute('snapshot')"));
    }

    [Fact]
    public async Task Suggestions_are_stepped_through_and_searched_for_before_the_hits_are_reached()
    {
        await using var visitor = await sites.OpenAsync(browser, "query='meta OR learning'");
        await visitor.WaitForStatusAsync("4 papers");
        await visitor.Box().FillAsync("");
        await visitor.Box().PressSequentiallyAsync("zhaoxin hu");
        var option = visitor.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = "Zhaoxin Huan" }).First;
        await option.WaitForAsync();
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("box", await visitor.FocusedAsync());
        await visitor.Page.Keyboard.PressAsync("Escape");
        await option.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.Equal("zhaoxin hu", await visitor.Box().InputValueAsync());

        await visitor.Box().PressSequentiallyAsync("a");
        await option.WaitForAsync();
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.WaitForFunctionAsync(
            "() => document.querySelector('paper-search').page?.query.raw.startsWith('author:\"Zhaoxin Huan (')");
        Assert.Equal("box", await visitor.FocusedAsync());
    }

    [Fact]
    public async Task Enter_opens_the_papers_page_of_the_server_unless_the_page_around_opens_it_itself()
    {
        await using var visitor = await sites.OpenAsync(browser, "query='meta OR learning'");
        await visitor.WaitForStatusAsync("4 papers");
        await visitor.KeepEventsAsync("paper-select", prevent: true);
        await visitor.Box().FocusAsync();
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.WaitForFunctionAsync("() => window.events.length === 1");
        Assert.Equal("97084ab065b3deb0", await visitor.EventAsync<string>("at(0).id"));
        Assert.Equal(1, await visitor.EventAsync<int>("at(0).rank"));
        Assert.StartsWith("G-Meta: ", await visitor.EventAsync<string>("at(0).title"), StringComparison.Ordinal);
        Assert.Equal(3, await visitor.EventAsync<int>("at(0).paper.authors.length"));
        Assert.Equal(sites.Site.Address, new Uri(visitor.Page.Url));

        await visitor.Page.ReloadAsync();
        await visitor.WaitForStatusAsync("4 papers");
        await visitor.Box().FocusAsync();
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.ArriveAsync(new Uri(sites.Server.Address, "papers/97084ab065b3deb0").AbsoluteUri);
    }

    [Fact]
    public async Task Hits_open_where_the_page_says()
    {
        await using var visitor = await sites.OpenAsync(browser, "query='meta OR learning' paper-url='/reading?paper={id}#top'");
        await visitor.WaitForStatusAsync("4 papers");
        Assert.Equal(new Uri(sites.Site.Address, "/reading?paper=97084ab065b3deb0#top").AbsoluteUri,
            await visitor.Part("link").First.GetAttributeAsync("href"));

        await visitor.Element().EvaluateAsync("e => { e.paperUrl = 'javascript:alert(1)//{id}'; }");
        Assert.Equal(0, await visitor.Page.Locator("paper-search a[href^=javascript]").CountAsync());
    }

    [Fact]
    public async Task Without_an_address_the_api_beside_the_module_is_asked()
    {
        await using var server = await RunningServer.StartAsync(
            configure: options => options.CorsOrigins.Add(sites.Site.Origin),
            settings: settings => settings with { PathBase = "/library" });
        using var client = server.NewClient();
        var page = await client.GetStringAsync(sites.Page("query='meta OR learning'", server));
        var beside = page.Replace($"endpoint=\"{server.Address}v1\"", "", StringComparison.Ordinal)
            .Replace($"src=\"{server.Address}", $"src=\"{server.Address}library/", StringComparison.Ordinal);
        await using var visitor = await browser.VisitAsync(sites.Site.Address, null, server.Address);
        await visitor.OpenAsync(sites.Site.Put("/beside", beside));
        await visitor.WaitForStatusAsync("4 papers");

        Assert.Equal($"{server.Address}library/v1", await visitor.Element().EvaluateAsync<string>("e => e.endpoint"));
        Assert.StartsWith(
            $"{server.Address}library/papers/",
            await visitor.Part("link").First.GetAttributeAsync("href"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searches_are_told_to_the_page_around()
    {
        await using var visitor = await sites.OpenAsync(browser, "facets=category");
        await visitor.KeepEventsAsync("paper-search");
        await visitor.Element().EvaluateAsync("e => { e.filters = { category: 'cs.LG' }; e.query = 'learning'; }");
        await visitor.Page.WaitForFunctionAsync("() => window.events.length === 1");

        Assert.Equal("learning", await visitor.EventAsync<string>("at(0).query"));
        Assert.Equal(["cs.LG"], await visitor.EventAsync<string[]>("at(0).filters.category"));
        Assert.True(await visitor.EventAsync<bool>("at(0).total.exact"));
        Assert.Equal(await visitor.Part("hit").CountAsync(), await visitor.EventAsync<int>("at(0).shown"));
        Assert.Equal("learning", await visitor.EventAsync<string>("at(0).page.query.canonical"));
    }

    [Fact]
    public async Task Count_is_told_to_screen_readers_and_hits_are_a_list()
    {
        await using var visitor = await sites.OpenAsync(browser, "query='meta OR learning' facets='year,category'");
        await visitor.WaitForStatusAsync("4 papers");

        await Assertions.Expect(visitor.Element()).ToMatchAriaSnapshotAsync("""
            - search:
              - text: Search papers
              - combobox "Search papers": meta OR learning
              - button "Search"
            - status: 4 papers
            - text: Order
            - combobox "Order"
            - region "Results":
              - list:
                - listitem:
                  - article:
                    - heading /G-Meta/ [level=3]
            - group "Filters":
              - group "Years"
              - group "Categories"
            """);
    }

    [Fact]
    public async Task Words_numbers_and_dates_are_those_the_page_gives()
    {
        await using var visitor = await sites.OpenAsync(browser, "query='meta OR learning' facets=category");
        await visitor.WaitForStatusAsync("4 papers");
        await visitor.Element().EvaluateAsync("""
            e => {
              e.labels = {
                locale: "de", submit: "Suchen", count: (text, total) => `${text} Arbeiten`,
                sorts: { newest: "Neueste" }, facets: { category: "Gebiete" },
              };
            }
            """);

        await visitor.WaitForStatusAsync("4 Arbeiten");
        Assert.Equal("Suchen", await visitor.Part("submit").InnerTextAsync());
        Assert.Equal("9. Jan. 2024", await visitor.Part("facts").First.Locator("time").InnerTextAsync());
        Assert.Equal(["Relevance", "Neueste", "Oldest", "Most cited", "Added last"],
            await visitor.Part("sort").Locator("option").AllInnerTextsAsync());
        Assert.Equal("Gebiete", await visitor.Page.Locator("paper-search legend").InnerTextAsync());
    }

    [Fact]
    public async Task What_a_page_sets_before_the_module_comes_is_kept()
    {
        await using var visitor = await sites.OpenAsync(browser, "hidden");
        await visitor.Page.EvaluateAsync("""
            () => {
              const early = document.createElement("template").content.ownerDocument.createElement("paper-search");
              const { endpoint } = document.querySelector("paper-search");
              Object.assign(early, { filters: { category: ["cs.CV"] }, query: "", endpoint });
              document.querySelector("main").append(early);
            }
            """);
        await visitor.WaitForStatusAsync("1 paper");

        Assert.Equal("", await visitor.Page.Locator("paper-search:not([hidden])").GetAttributeAsync("query"));
    }

    [Fact]
    public async Task In_a_narrow_place_filters_open_below_their_button()
    {
        await using var visitor = await sites.OpenAsync(browser, "query='' facets='year,category'",
            options => options.ViewportSize = new() { Width = 390, Height = 844 });
        await visitor.WaitForStatusAsync("11 papers");
        Assert.False(await visitor.Part("filters").IsVisibleAsync());
        var button = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Filters", Exact = true });
        Assert.Equal("false", await button.GetAttributeAsync("aria-expanded"));
        await button.ClickAsync();

        Assert.Equal("true", await button.GetAttributeAsync("aria-expanded"));
        var filters = (await visitor.Part("filters").BoundingBoxAsync())!;
        Assert.InRange(filters.Y, 0, (await visitor.Part("hits").BoundingBoxAsync())!.Y - filters.Height);
        Assert.Equal(390, await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Element_looks_like_the_page_around_and_as_its_variables_and_parts_say()
    {
        await using var visitor = await sites.OpenAsync(browser, "query='meta OR learning'");
        await visitor.WaitForStatusAsync("4 papers");
        await visitor.Page.EvaluateAsync("""
            () => {
              const rules = [
                "html { font-size: 62.5%; }",
                "body { font: 20px serif; color: rgb(1, 2, 3); text-transform: uppercase; --accent: red; }",
                "paper-search { --paper-search-accent: rgb(9, 8, 7); }",
                "paper-search::part(title) { font-size: 30px; }",
              ];
              for (const rule of rules) document.styleSheets[0].insertRule(rule, document.styleSheets[0].cssRules.length);
            }
            """);

        Assert.Equal(
            ["20px", "rgb(1, 2, 3)", "none"],
            await visitor.Part("snippet").First.EvaluateAsync<string[]>(
                "e => ['fontSize', 'color', 'textTransform'].map(name => getComputedStyle(e)[name])"));
        Assert.Equal(
            ["30px", "rgb(9, 8, 7)"],
            await visitor.Part("link").First.EvaluateAsync<string[]>(
                "e => ['fontSize', 'color'].map(name => getComputedStyle(e)[name])"));
    }
}
