using Microsoft.Playwright;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Browser;

[Collection(BrowserCollection.Name)]
[Trait("speed", "slow")]
public sealed class FilterTests(BrowserFixture browser, SeedServer seeds)
{
    [Fact]
    public async Task Picked_filter_changes_the_hits_in_place_keeps_the_focus_and_tells_the_count()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/search?q=learning");
        await visitor.Page.EvaluateAsync("window.isSamePage = true");
        await visitor.Page.GetByLabel("Information Retrieval").CheckAsync();
        await visitor.ArriveAsync("**/search?q=learning&filter.category=cs.IR");

        Assert.Single(await visitor.HitsAsync());
        Assert.Equal("cs.IR", await visitor.Page.EvaluateAsync<string>("document.activeElement.value"));
        Assert.StartsWith(
            "1 paper in", await visitor.Page.GetByRole(AriaRole.Status).TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("learning: 1 paper · PaperSearch", await visitor.Page.TitleAsync());
        Assert.EndsWith(
            "filter.category=cs.IR",
            await visitor.Page.Locator("link[rel=alternate]").GetAttributeAsync("href"),
            StringComparison.Ordinal);
        Assert.True(await visitor.Page.EvaluateAsync<bool>("window.isSamePage"));
    }

    [Fact]
    public async Task Several_values_of_a_facet_add_up_and_come_off_one_by_one()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/search?q=learning");
        await visitor.Page.GetByLabel("Information Retrieval").CheckAsync();
        await visitor.ArriveAsync("**filter.category=cs.IR");
        // The others are still there, counted as if this facet were not filtered.
        Assert.Equal(
            "2",
            await visitor.Page.Locator("label", new() { Has = visitor.Page.Locator("input[value='cs.LG']") })
                .Locator("span").InnerTextAsync());
        await visitor.Page.GetByLabel("Machine Learning").CheckAsync();
        await visitor.Page.GetByText("3 papers", new() { Exact = false }).First.WaitForAsync();
        Assert.Equal(3, (await visitor.HitsAsync()).Count);

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "cs.IR Information Retrieval remove" }).ClickAsync();
        await visitor.ArriveAsync("**/search?q=learning&filter.category=cs.LG");
        Assert.Equal(2, (await visitor.HitsAsync()).Count);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Remove all" }).ClickAsync();
        await visitor.ArriveAsync("**/search?q=learning");
        Assert.Equal(4, (await visitor.HitsAsync()).Count);
    }

    [Fact]
    public async Task Back_button_takes_the_last_filter_off()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/search?q=learning");
        await visitor.Page.GetByLabel("Information Retrieval").CheckAsync();
        await visitor.ArriveAsync("**filter.category=cs.IR");
        await visitor.Page.GoBackAsync();
        await visitor.Page.Locator(".count", new() { HasText = "4 papers" }).WaitForAsync();

        Assert.False(await visitor.Page.GetByLabel("Information Retrieval").IsCheckedAsync());
        Assert.Equal(4, (await visitor.HitsAsync()).Count);
    }

    [Theory]
    [InlineData("2023", "2026", "2023..2026", 10)]
    [InlineData("2026", "2023", "2023..2026", 10)]
    [InlineData("2025", "2025", "2025", 4)]
    public async Task Stroke_over_the_years_picks_them(string first, string last, string years, int papers)
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/search");
        var (from, to) = (await BarAsync(visitor, first), await BarAsync(visitor, last));
        await visitor.Page.Mouse.MoveAsync(from.X, from.Y);
        await visitor.Page.Mouse.DownAsync();
        await visitor.Page.Mouse.MoveAsync(to.X, to.Y, new() { Steps = 8 });
        if (first != last)
            await visitor.Page.Locator("svg.years.picked").WaitForAsync();
        await visitor.Page.Mouse.UpAsync();
        await visitor.ArriveAsync($"**filter.year={years}");

        var shown = (From: years.Split("..")[0], To: years.Split("..")[^1]);
        Assert.Equal(shown.From, await visitor.Page.GetByLabel("From").InputValueAsync());
        Assert.Equal(shown.To, await visitor.Page.GetByLabel("to", new() { Exact = true }).InputValueAsync());
        Assert.Equal($"{papers} papers", (await visitor.Page.Locator(".count").InnerTextAsync()).Split(" in")[0]);
    }

    [Fact]
    public async Task Years_can_be_typed()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/search?q=learning");
        await visitor.Page.GetByLabel("From").FillAsync("2024");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await visitor.ArriveAsync("**/search?q=learning&filter.year=2024..");
        Assert.Equal("from", await visitor.Page.EvaluateAsync<string>("document.activeElement.name"));
    }

    [Fact]
    public async Task Filter_that_the_server_refuses_leads_to_the_page_that_says_why()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/search?q=learning&filter.year=2024..");
        visitor.Expect(400);
        await visitor.Page.GetByLabel("to", new() { Exact = true }).FillAsync("2023");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "This address cannot be read" }).WaitForAsync();
    }

    [Fact]
    public async Task On_a_narrow_screen_a_picked_filter_shows_the_hits_again()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server,
            options => options.ViewportSize = new() { Width = 390, Height = 844 });
        await visitor.OpenAsync("/search?q=learning");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Filters" }).ClickAsync();
        await visitor.Page.GetByLabel("Information Retrieval").CheckAsync();
        await visitor.ArriveAsync("**/search?q=learning&filter.category=cs.IR");

        Assert.Single(await visitor.HitsAsync());
        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("scrollY"));
    }

    private static async Task<(float X, float Y)> BarAsync(Visitor visitor, string year)
    {
        var box = (await visitor.Page.Locator($".side svg.years g[data-from='{year}'] .all").BoundingBoxAsync())!;
        return (box.X + box.Width / 2, box.Y + box.Height - 5);
    }
}
