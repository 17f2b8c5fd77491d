using System.Xml.Linq;
using Microsoft.Playwright;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Browser;

[Collection(BrowserCollection.Name)]
[Trait("speed", "slow")]
public sealed class SearchTests(BrowserFixture browser, SeedServer seeds)
{
    [Fact]
    public async Task Words_typed_into_the_box_lead_to_a_page_of_hits_with_an_address_of_its_own()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/");
        await visitor.Page.GetByRole(AriaRole.Combobox).FillAsync("meta learning");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.ArriveAsync("**/search?q=meta+learning");

        Assert.NotEqual(0, await visitor.Page.Locator(".hit mark").CountAsync());
        Assert.Equal("meta learning", await visitor.Page.Locator("#q").InputValueAsync());
        Assert.Equal("meta learning: 1 paper · PaperSearch", await visitor.Page.TitleAsync());
    }

    [Fact]
    public async Task Every_view_is_an_address_that_the_back_button_knows()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/search?q=learning");
        var byRelevance = await visitor.HitsAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Oldest" }).ClickAsync();
        await visitor.ArriveAsync("**&sort=oldest");
        var byAge = await visitor.HitsAsync();
        Assert.StartsWith("Data-Free", byAge[0], StringComparison.Ordinal);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = byAge[0] }).ClickAsync();
        await visitor.ArriveAsync("**/papers/**");

        await visitor.Page.GoBackAsync();
        Assert.Equal(byAge, await visitor.HitsAsync());
        await visitor.Page.GoBackAsync();
        Assert.Equal(byRelevance, await visitor.HitsAsync());
        await visitor.Page.GoForwardAsync();
        Assert.Equal(byAge, await visitor.HitsAsync());
    }

    [Fact]
    public async Task Order_is_kept_by_the_next_search()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/search?q=learning&sort=oldest");
        await visitor.Page.GetByRole(AriaRole.Combobox).FillAsync("reward");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();

        await visitor.ArriveAsync("**/search?q=reward&sort=oldest");
    }

    [Fact]
    public async Task Author_of_a_hit_becomes_a_filter_with_a_way_to_the_authors_page()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/search?q=learning");
        await visitor.Page.Locator(".hit .authors a").First.ClickAsync();
        await visitor.ArriveAsync("**filter.author=**");

        Assert.Single(await visitor.HitsAsync());
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Author page" }).ClickAsync();
        await visitor.ArriveAsync("**/authors/Youshao%20Xiao");
        Assert.Equal("Youshao Xiao", await visitor.Page.Locator("h1").InnerTextAsync());
    }

    [Fact]
    public async Task Pages_follow_one_another_and_lead_back_to_the_first()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/search?size=4");
        var first = await visitor.HitsAsync();
        var all = first.ToList();
        foreach (var place in (string[])["Papers 5 to 8 of 11", "Papers 9 to 11 of 11"])
        {
            await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
            await visitor.Page.GetByText(place).WaitForAsync();
            all.AddRange(await visitor.HitsAsync());
        }

        Assert.Equal(11, all.Distinct().Count());
        Assert.Equal(0, await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).CountAsync());
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "First page" }).ClickAsync();
        await visitor.Page.GetByText("Papers 1 to 4 of 11").WaitForAsync();
        Assert.Equal(first, await visitor.HitsAsync());
    }

    [Fact]
    public async Task Abstract_takes_the_place_of_its_passages()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/search?q=meta+learning");
        var hit = visitor.Page.Locator(".hit").First;
        await hit.GetByText("Abstract", new() { Exact = true }).ClickAsync();

        Assert.True(await hit.Locator(".abstract p").First.IsVisibleAsync());
        Assert.False(await hit.Locator(".snippet").IsVisibleAsync());
    }

    [Fact]
    public async Task Empty_page_leads_to_the_part_that_finds_something()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/search?q=author%3Ahuan+title%3Abanana");
        Assert.Equal("0 papers", await visitor.Page.Locator(".parts .none td").Last.InnerTextAsync());
        await visitor.Page.Locator(".nearest a").ClickAsync();
        await visitor.ArriveAsync("**/search?q=author%3Ahuan");

        Assert.NotEmpty(await visitor.HitsAsync());
    }

    [Fact]
    public async Task Search_that_a_browser_adds_as_its_own_leads_to_the_hits()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/");
        var description = await visitor.Page.Locator("link[rel=search]").GetAttributeAsync("href");
        var template = XDocument.Parse(await seeds.Client.GetStringAsync(description)).Descendants()
            .Single(e => e.Name.LocalName == "Url").Attribute("template")!.Value;
        await visitor.OpenAsync(template.Replace("{searchTerms}", "meta%20learning", StringComparison.Ordinal));

        Assert.Equal(4, (await visitor.HitsAsync()).Count);
    }

    [Fact]
    public async Task Page_of_the_API_needs_no_other_server()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/docs");

        await visitor.Page.GetByText("/v1/search").First.WaitForAsync();
    }

    [Theory]
    [InlineData("/papers/nothing", 404)]
    [InlineData("/authors/Nobody%20Atall", 404)]
    [InlineData("/search?from=2024&to=2023", 400)]
    public async Task What_cannot_be_shown_is_told_on_a_page_with_the_box(string address, int status)
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync(address, status);
        await visitor.Page.GetByRole(AriaRole.Combobox).FillAsync("reward");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await visitor.ArriveAsync("**/search?q=reward");
    }
}
