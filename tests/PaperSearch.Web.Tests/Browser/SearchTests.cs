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
        await visitor.Page.GetByRole(AriaRole.Searchbox).FillAsync("meta learning");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync("**/search?q=meta+learning");

        Assert.NotEqual(0, await visitor.Page.Locator(".hit mark").CountAsync());
        Assert.Equal("meta learning", await visitor.Page.Locator("#q").InputValueAsync());
    }
}
