using Microsoft.Playwright;
using PaperSearch.Web.Tests.Browser;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Component;

/// <summary>The samples, as they stand in the repository.</summary>
[Collection(BrowserCollection.Name)]
[Trait("speed", "slow")]
public sealed class SampleTests(BrowserFixture browser)
{
    [Fact]
    public async Task Application_serves_its_own_papers_by_api_pages_and_its_own_page()
    {
        await using var sample = await RunningSample.StartAsync();

        var page = await sample.Client.JsonAsync("/v1/search?q=lensed+quasars");
        Assert.Equal("report:2025-01", page.GetProperty("hits")[0].GetProperty("id").GetString());
        Assert.Contains(
            "Tension from Three",
            await sample.Client.GetStringAsync("/library/search?q=lensed+quasars"),
            StringComparison.Ordinal);
        Assert.Contains(
            "customElements.define(\"paper-search\"",
            await sample.Client.GetStringAsync("/library/papersearch.js"),
            StringComparison.Ordinal);
        Assert.Contains("<paper-search endpoint=\"/v1\"", await sample.Client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_of_the_application_keeps_the_query_in_its_address_and_opens_reports_itself()
    {
        await using var sample = await RunningSample.StartAsync();
        await using var visitor = await browser.VisitAsync(sample.Address);
        await visitor.OpenAsync("/");
        await visitor.WaitForStatusAsync("11 papers");
        await visitor.Box().FillAsync("lensed quasars");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.ArriveAsync("**/?q=lensed+quasars");
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await visitor.Page.Keyboard.PressAsync("Enter");

        var dialog = visitor.Page.GetByRole(AriaRole.Dialog,
            new() { Name = "Bounds on the H₀ Tension from Three Lensed Quasars" });
        await dialog.GetByRole(AriaRole.Link, new() { Name = "The whole record" }).ClickAsync();
        await visitor.ArriveAsync("**/library/papers/report%3A2025-01");
        await visitor.Page.GoBackAsync();
        await visitor.Part("title").First.GetByText("Bounds on the H₀ Tension").WaitForAsync();
    }

    [Fact]
    public async Task Page_of_another_site_searches_the_server_it_names()
    {
        await using var site = await OtherSite.StartAsync();
        await using var server = await RunningServer.StartAsync(configure: options => options.CorsOrigins.Add(site.Origin));
        var folder = Path.Combine(RunningSample.Samples, "site");
        const string Named = "http://127.0.0.1:5080/";
        var page = await File.ReadAllTextAsync(Path.Combine(folder, "index.html"));
        Assert.Contains(Named, page, StringComparison.Ordinal);
        site.Put("/site.css", await File.ReadAllTextAsync(Path.Combine(folder, "site.css")), "text/css");
        var address = site.Put("/",
            page.Replace(Named[..^1], server.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal));
        await using var visitor = await browser.VisitAsync(site.Address, null, server.Address);
        await visitor.OpenAsync(address);

        await visitor.WaitForStatusAsync("4 papers");
        await visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Machine Learning 2" }).CheckAsync();
        await visitor.WaitForStatusAsync("2 papers");
    }
}
