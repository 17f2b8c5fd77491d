using Microsoft.Playwright;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Browser;

[Collection(BrowserCollection.Name)]
[Trait("speed", "slow")]
public sealed class LayoutTests(BrowserFixture browser, SeedServer seeds)
{
    private static readonly string[] pages =
    [
        "/", "/search?q=learning", "/search?q=learning&filter.category=cs.LG", "/search?q=author%3Ahuan+title%3Abanana",
        "/papers/97084ab065b3deb0", "/authors/Zhaoxin%20Huan", "/search?q=meta+learning&explain=true", "/similar?text=learning",
    ];

    [Fact]
    public async Task Nothing_moves_while_a_page_comes()
    {
        foreach (var width in (int[])[1440, 390])
        {
            await using var visitor = await browser.VisitAsync(seeds.Server,
                options => options.ViewportSize = new() { Width = width, Height = 844 });
            await visitor.Page.AddInitScriptAsync("""
                window.shifts = [];
                new PerformanceObserver(list => shifts.push(...list.getEntries().map(entry => entry.value)))
                    .observe({ type: "layout-shift", buffered: true });
                """);
            foreach (var address in pages)
            {
                await visitor.OpenAsync(address);
                // Two frames: what was to be drawn is drawn.
                await visitor.Page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
                Assert.Empty(await visitor.Page.EvaluateAsync<double[]>("shifts"));
            }
        }
    }

    [Fact]
    public async Task Results_page_with_all_its_files_is_below_60_KB_and_asks_for_nothing_else()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        var responses = new List<IResponse>();
        visitor.Page.Response += (_, response) => responses.Add(response);
        await visitor.OpenAsync("/search?q=&size=10");
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var bytes = 0;
        foreach (var response in responses.Where(r => r.Request.ResourceType is "document" or "stylesheet" or "script"))
            bytes += (await response.BodyAsync()).Length;
        Assert.Equal(["document", "script", "script", "stylesheet"],
            responses.Select(r => r.Request.ResourceType).Where(type => type is not ("image" or "other")).Order());
        Assert.InRange(bytes, 20_000, 60_000);
    }

    [Fact]
    public async Task No_page_is_wider_than_its_window_whatever_papers_hold()
    {
        await using var server = await RunningServer.StartAsync([.. UnusualPapers.All, .. UnusualPapers.Namesakes]);
        string[] addresses =
        [
            .. UnusualPapers.All.Select(paper => "/papers/" + paper.Id.Value),
            "/", "/search", "/search?q=" + UnusualPapers.LongWord, "/authors/" + UnusualPapers.LongWord,
            "/authors/" + UnusualPapers.LongName, "/authors/Anna%20" + UnusualPapers.LongName,
        ];
        foreach (var width in (int[])[320, 390, 768, 1024, 1440])
        {
            await using var visitor = await browser.VisitAsync(server,
                options => options.ViewportSize = new() { Width = width, Height = 844 });
            foreach (var address in addresses)
            {
                await visitor.OpenAsync(address);
                await visitor.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
                Assert.True(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
                    $"{address} is wider than {width} pixels.");
            }
        }
    }

    [Fact]
    public async Task Titles_written_from_right_to_left_stand_right_and_turn_nothing_beside_them()
    {
        await using var server = await RunningServer.StartAsync(UnusualPapers.All);
        await using var visitor = await browser.VisitAsync(server);
        await visitor.OpenAsync("/search");
        var hebrew = visitor.Page.Locator(".hit", new() { HasText = UnusualPapers.HebrewWord });

        Assert.Equal("rtl", await hebrew.Locator("h2").EvaluateAsync<string>("e => getComputedStyle(e).direction"));
        Assert.Equal("rtl", await hebrew.Locator(".snippet").EvaluateAsync<string>("e => getComputedStyle(e).direction"));
        Assert.Equal("ltr", await hebrew.Locator(".facts").EvaluateAsync<string>("e => getComputedStyle(e).direction"));
    }
}
