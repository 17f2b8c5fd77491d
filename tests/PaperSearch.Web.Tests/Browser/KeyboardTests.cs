using Microsoft.Playwright;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Browser;

[Collection(BrowserCollection.Name)]
[Trait("speed", "slow")]
public sealed class KeyboardTests(BrowserFixture browser, SeedServer seeds)
{
    [Fact]
    public async Task Keys_go_through_the_papers_and_open_one()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/search?q=learning");
        var hits = await visitor.HitsAsync();
        await PressAsync(visitor, "k", "j", "j", "k", "j");
        Assert.Equal(hits[2], await FocusedAsync(visitor));
        await PressAsync(visitor, "j", "j", "j", "j");
        Assert.Equal(hits[^1], await FocusedAsync(visitor));
        await PressAsync(visitor, "Enter");
        await visitor.ArriveAsync("**/papers/**");

        Assert.Equal(hits[^1], await visitor.Page.Locator("h1").InnerTextAsync());
    }

    [Fact]
    public async Task Slash_goes_to_the_box_and_keys_typed_there_are_text()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/search?q=learning");
        await PressAsync(visitor, "/", "j", "k", "?", "/");

        Assert.Equal("jk?/", await visitor.Page.GetByRole(AriaRole.Combobox).InputValueAsync());
        Assert.Equal(0, await visitor.Page.GetByRole(AriaRole.Dialog).CountAsync());
    }

    [Fact]
    public async Task Question_mark_tells_the_keys_and_Escape_leaves_them()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/search?q=learning");
        await PressAsync(visitor, "?");
        var dialog = visitor.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" });
        await dialog.WaitForAsync();
        Assert.Equal(5, await dialog.Locator("kbd").CountAsync());
        await PressAsync(visitor, "Escape");
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await PressAsync(visitor, "?");

        await dialog.WaitForAsync();
    }

    [Fact]
    public async Task Keys_know_the_hits_that_a_filter_left()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/search?q=learning");
        await PressAsync(visitor, "j", "j", "j");
        await visitor.Page.GetByLabel("Information Retrieval").CheckAsync();
        await visitor.ArriveAsync("**filter.category=cs.IR");
        await PressAsync(visitor, "j");

        Assert.Equal(await visitor.HitsAsync(), [await FocusedAsync(visitor)]);
    }

    [Fact]
    public async Task First_stop_of_the_tab_key_leads_past_the_head()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/search?q=learning");
        var fetched = new List<string>();
        visitor.Page.Request += (_, request) =>
        {
            if (request.ResourceType == "fetch")
                fetched.Add(request.Url);
        };
        await PressAsync(visitor, "Tab");
        Assert.Equal("Skip to content", await FocusedAsync(visitor));
        await PressAsync(visitor, "Enter");

        Assert.Equal("main", await visitor.Page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Empty(fetched);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=learning&filter.category=cs.LG")]
    [InlineData("/papers/97084ab065b3deb0")]
    [InlineData("/authors/Zhaoxin%20Huan")]
    public async Task Every_stop_of_the_tab_key_is_seen(string address)
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync(address);
        var stops = 0;
        for (; stops < 60; stops++)
        {
            await PressAsync(visitor, "Tab");
            var focus = await visitor.Page.EvaluateAsync<string?>("""
                () => {
                  const element = document.activeElement;
                  if (element === document.body) return null;
                  const style = getComputedStyle(element);
                  const box = element.getBoundingClientRect();
                  const hasOutline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
                  const isSeen = hasOutline && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
                  return isSeen ? "" : element.outerHTML;
                }
                """);
            if (focus is null)
                break;
            Assert.Equal("", focus);
        }
        Assert.True(stops > 5);
    }

    private static async Task PressAsync(Visitor visitor, params string[] keys)
    {
        foreach (var key in keys)
            await visitor.Page.Keyboard.PressAsync(key);
    }

    private static Task<string> FocusedAsync(Visitor visitor) =>
        visitor.Page.EvaluateAsync<string>("document.activeElement.innerText");
}
