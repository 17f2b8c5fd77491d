using Microsoft.Playwright;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Browser;

[Collection(BrowserCollection.Name)]
[Trait("speed", "slow")]
public sealed class WithoutScriptsTests(BrowserFixture browser, SeedServer seeds)
{
    [Fact]
    public async Task Whole_site_can_be_walked()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server, options => options.JavaScriptEnabled = false);
        var page = visitor.Page;
        await visitor.OpenAsync("/");
        await page.GetByText("How to ask").ClickAsync();
        Assert.True(await page.GetByText("an arXiv id or a DOI").IsVisibleAsync());
        await page.GetByRole(AriaRole.Searchbox).FillAsync("learning");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await visitor.ArriveAsync("**/search?q=learning");
        Assert.Equal(4, (await visitor.HitsAsync()).Count);

        // Filters wait for the button.
        await page.GetByLabel("Information Retrieval").CheckAsync();
        await page.GetByLabel("Machine Learning").CheckAsync();
        await page.GetByLabel("From").FillAsync("2024");
        await page.GetByLabel("to", new() { Exact = true }).FillAsync("2024");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply filters" }).ClickAsync();
        await visitor.ArriveAsync("**filter.year=2024**");
        Assert.Equal(2, (await visitor.HitsAsync()).Count);
        await page.GetByRole(AriaRole.Link, new() { Name = "cs.IR Information Retrieval remove" }).ClickAsync();
        await visitor.ArriveAsync("**/search?q=learning&filter.category=cs.LG&filter.year=2024");
        Assert.Single(await visitor.HitsAsync());

        // A bar of the chart is a link.
        await visitor.OpenAsync("/search?size=3");
        await page.Locator("svg.years a", new() { Has = page.Locator("g[data-from='2025']") }).ClickAsync();
        await visitor.ArriveAsync("**filter.year=2025&size=3");
        await page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
        await page.GetByText("Papers 4 to 4 of 4").WaitForAsync();

        await page.Locator(".hit h2 a").ClickAsync();
        await visitor.ArriveAsync("**/papers/**");
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).CountAsync());
        await page.Locator(".record a", new() { HasText = "Zhaoxin Huan" }).ClickAsync();
        await visitor.ArriveAsync("**/authors/**");
        await page.GetByRole(AriaRole.Link, new() { Name = "Search in these" }).ClickAsync();
        await visitor.ArriveAsync("**filter.author=Zhaoxin%20Huan**");
        Assert.Equal(10, (await visitor.HitsAsync()).Count);
    }
}
