using Microsoft.Playwright;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Browser;

/// <summary>The list below the search box: keys, pointer, what a screen reader is told, answers that come late.</summary>
[Collection(BrowserCollection.Name)]
[Trait("speed", "slow")]
public sealed class SuggestionTests(BrowserFixture browser, SeedServer seeds)
{
    [Fact]
    public async Task Arrows_go_through_the_list_and_Enter_searches_while_the_focus_stays_in_the_box()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        var box = await TypeAsync(visitor, "zhaoxin hu");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        Assert.Null(await box.GetAttributeAsync("aria-activedescendant"));
        var options = visitor.Page.GetByRole(AriaRole.Option);
        var count = await options.CountAsync();

        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Equal(await options.First.GetAttributeAsync("id"), await box.GetAttributeAsync("aria-activedescendant"));
        for (var i = 0; i < count; i++)
            await visitor.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Null(await box.GetAttributeAsync("aria-activedescendant"));
        await visitor.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(options.Last).ToHaveAttributeAsync("aria-selected", "true");
        for (var i = 1; i < count; i++)
            await visitor.Page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal("q", await visitor.Page.EvaluateAsync<string>("document.activeElement.id"));
        await visitor.Page.Keyboard.PressAsync("Enter");

        await visitor.ArriveAsync("**/search?q=author%3A%22Zhaoxin+Huan+%28**");
        Assert.Equal(10, (await visitor.HitsAsync()).Count);
    }

    [Fact]
    public async Task Enter_without_a_choice_searches_for_what_is_typed()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await TypeAsync(visitor, "zhaoxin hu");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await visitor.ArriveAsync("**/search?q=zhaoxin+hu");
    }

    [Fact]
    public async Task Escape_leaves_the_list_and_what_is_typed_stays()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        var box = await TypeAsync(visitor, "zhaoxin hu");
        await visitor.Page.Keyboard.PressAsync("Escape");

        await visitor.Page.GetByRole(AriaRole.Listbox).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        Assert.Equal("zhaoxin hu", await box.InputValueAsync());
    }

    [Fact]
    public async Task Tab_takes_a_choice_into_the_box_and_without_one_goes_on()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        var box = await TypeAsync(visitor, "zhaoxin hu");
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await visitor.Page.Keyboard.PressAsync("Tab");
        Assert.StartsWith("author:\"Zhaoxin Huan (", await box.InputValueAsync(), StringComparison.Ordinal);
        Assert.Equal("q", await visitor.Page.EvaluateAsync<string>("document.activeElement.id"));
        await visitor.Page.Keyboard.PressAsync("Tab");

        Assert.Equal("Search", await visitor.Page.EvaluateAsync<string>("document.activeElement.innerText"));
        await visitor.Page.GetByRole(AriaRole.Listbox).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    [Fact]
    public async Task Click_searches()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await TypeAsync(visitor, "zhaoxin hu");
        await visitor.Page.GetByRole(AriaRole.Option).First.ClickAsync();

        await visitor.ArriveAsync("**/search?q=author%3A%22Zhaoxin+Huan+%28**");
    }

    [Fact]
    public async Task Field_waits_for_its_value()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        var box = await TypeAsync(visitor, "categ");
        await visitor.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = "category:" }).ClickAsync();

        Assert.Equal("category:", await box.InputValueAsync());
        await visitor.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = "Machine Learning" }).WaitForAsync();
    }

    [Fact]
    public async Task Answer_for_what_is_not_typed_any_more_is_never_shown()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        var late = new TaskCompletionSource();
        await visitor.Page.RouteAsync("**/v1/suggest?q=zhaoxin", async route =>
        {
            await late.Task;
            await route.ContinueAsync();
        });
        await visitor.OpenAsync("/");
        var box = visitor.Page.GetByRole(AriaRole.Combobox);
        var asked = visitor.Page.WaitForRequestAsync("**/v1/suggest?q=zhaoxin");
        await box.PressSequentiallyAsync("zhaoxin");
        await asked;
        await box.FillAsync("author:");
        late.SetResult();
        await visitor.Page.WaitForRequestAsync("**/v1/suggest?q=author%3A");

        Assert.False(await visitor.Page.GetByRole(AriaRole.Listbox).IsVisibleAsync());
        Assert.Equal("author:", await box.InputValueAsync());
    }

    [Fact]
    public async Task Box_without_answers_is_a_plain_one()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        visitor.Expect(503);
        await visitor.Page.RouteAsync("**/v1/suggest**", route => route.FulfillAsync(new() { Status = 503 }));
        await visitor.OpenAsync("/");
        var failed = visitor.Page.WaitForResponseAsync("**/v1/suggest**");
        await visitor.Page.GetByRole(AriaRole.Combobox).PressSequentiallyAsync("reward");
        await failed;
        Assert.False(await visitor.Page.GetByRole(AriaRole.Listbox).IsVisibleAsync());
        await visitor.Page.Keyboard.PressAsync("Enter");

        await visitor.ArriveAsync("**/search?q=reward");
    }

    private static async Task<ILocator> TypeAsync(Visitor visitor, string text)
    {
        await visitor.OpenAsync("/");
        var box = visitor.Page.GetByRole(AriaRole.Combobox);
        await box.PressSequentiallyAsync(text);
        // The last answer, and none on the way to it.
        await visitor.Page.WaitForFunctionAsync(
            "text => [...document.querySelectorAll('[role=option] mark')].map(m => m.textContent).join(' ').toLowerCase()"
            + ".startsWith(text) || (text === 'categ' && document.querySelector('[role=option]'))", text);
        return box;
    }
}
