using Microsoft.Playwright;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Browser;

[Collection(BrowserCollection.Name)]
[Trait("speed", "slow")]
public sealed class DocsTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(null)]
    [InlineData("/papers")]
    public async Task Page_shows_the_api_and_tries_it_on_this_server_alone(string? pathBase)
    {
        await using var server = await RunningServer.StartAsync(null, null, settings => settings with { PathBase = pathBase });
        await using var visitor = await browser.VisitAsync(server);
        var page = visitor.Page;
        await visitor.OpenAsync(pathBase + "/docs");

        await page.GetByRole(AriaRole.Heading, new() { Name = "PaperSearch", Exact = true }).WaitForAsync();
        await page.GetByText("Hits of a query, best first").First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Test Request (get /v1/search)" }).ClickAsync();
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Send" }).First.ClickAsync(),
            response => response.Url.StartsWith($"{server.Address.ToString().TrimEnd('/')}{pathBase}/v1/search",
                StringComparison.Ordinal));
        Assert.Equal(200, answer.Status);
        Assert.Equal(0, await page.GetByText("Generate SDK").CountAsync());
    }
}
