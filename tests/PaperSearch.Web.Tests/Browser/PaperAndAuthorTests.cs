using Microsoft.Playwright;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Browser;

[Collection(BrowserCollection.Name)]
[Trait("speed", "slow")]
public sealed class PaperAndAuthorTests(BrowserFixture browser, SeedServer seeds)
{
    private const string Paper = "/papers/97084ab065b3deb0";

    [Fact]
    public async Task Citation_is_copied_and_that_is_told()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server,
            options => options.Permissions = ["clipboard-read", "clipboard-write"]);
        await visitor.OpenAsync(Paper);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Copy the citation" }).ClickAsync();
        await visitor.Page.GetByText("Copied").WaitForAsync();
        Assert.Equal(
            "Youshao Xiao, Shangchun Zhao, Zhenglei Zhou, et al. "
                + "G-Meta: Distributed Meta Learning in GPU Clusters for Large-Scale Recommender Systems. 2024.",
            await CopiedAsync(visitor));

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Copy the BibTeX entry" }).ClickAsync();
        await visitor.Page.Locator(".labelled").Last.GetByText("Copied").WaitForAsync();
        Assert.StartsWith("@misc{xiao2024meta,\n  title", await CopiedAsync(visitor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Citation_is_copied_where_the_browser_gives_no_clipboard()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync(Paper);
        await visitor.Page.EvaluateAsync("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Copy the citation" }).ClickAsync();

        await visitor.Page.GetByText("Copied").WaitForAsync();
    }

    [Theory]
    [InlineData(Paper, "BibTeX", "@misc{")]
    [InlineData(Paper, "RIS", "TY  - ")]
    [InlineData(Paper, "CSL-JSON", "{\"id\":\"97084ab065b3deb0\"")]
    [InlineData("/search?q=learning&filter.category=cs.LG", "BibTeX", "@misc{")]
    [InlineData("/search?q=learning&filter.category=cs.LG", "CSV", "id,")]
    public async Task Export_is_a_file(string address, string name, string start)
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync(address);
        var download = await visitor.Page.RunAndWaitForDownloadAsync(
            () => visitor.Page.Locator("main p:is(.actions, .take)")
                .GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync());

        var text = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Contains(start, text, StringComparison.Ordinal);
        Assert.Contains("G-Meta", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Author_page_leads_to_years_categories_coauthors_and_papers()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/authors/Zhaoxin%20Huan");
        Assert.Equal(
            ["cs.LG Machine Learning", "14", "11", "144", "51%", "48"],
            (await visitor.Page.Locator(".figures dd").AllInnerTextsAsync()).Take(6));

        await visitor.Page.Locator("svg.years a", new() { Has = visitor.Page.Locator("g[data-from='2024']") }).ClickAsync();
        await visitor.ArriveAsync("**filter.year=2024**");
        Assert.Equal(3, (await visitor.HitsAsync()).Count);
        await visitor.Page.GoBackAsync();
        await visitor.Page.Locator(".counts")
            .GetByRole(AriaRole.Link, new() { Name = "cs.IR Information Retrieval", Exact = true }).ClickAsync();
        await visitor.ArriveAsync("**filter.category=cs.IR**");
        Assert.Equal(2, (await visitor.HitsAsync()).Count);
        await visitor.Page.GoBackAsync();
        await visitor.Page.Locator(".counts").GetByRole(AriaRole.Link, new() { Name = "Ang Li" }).ClickAsync();
        await visitor.ArriveAsync("**/authors/Ang%20Li");
        await visitor.Page.Locator(".hit h3 a").First.ClickAsync();
        await visitor.ArriveAsync("**/papers/**");
    }

    [Fact]
    public async Task Print_shows_the_papers_and_the_question_and_nothing_to_press()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/search?q=learning&filter.category=cs.LG");
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.True(await visitor.Page.Locator("#q").IsVisibleAsync());
        Assert.True(await visitor.Page.Locator(".hit").First.IsVisibleAsync());
        Assert.True(await visitor.Page.Locator(".picked").IsVisibleAsync());
        foreach (var part in (string[])["button", ".side", ".sorts", ".help summary", ".out", ".take", ".picked .all"])
            Assert.False(await visitor.Page.Locator(part).First.IsVisibleAsync(), part);

        await visitor.OpenAsync(Paper);
        Assert.True(await visitor.Page.Locator(".record").IsVisibleAsync());
        Assert.True(await visitor.Page.Locator("#cite-words").IsVisibleAsync());
        Assert.False(await visitor.Page.GetByRole(AriaRole.Button).First.IsVisibleAsync());
    }

    private static Task<string> CopiedAsync(Visitor visitor) =>
        visitor.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
}
