using Microsoft.Playwright;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Browser;

/// <summary>One browser for all tests that need one. Where the machine has none they are skipped and say why.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // No sandbox, as tests may run as root in a container; no watchdog, which ends the browser on a machine that is busy; no
    // request but those of the pages, and those to this machine only.
    private static readonly string[] flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-gpu-watchdog", "--disable-dev-shm-usage", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];

    private static readonly float patience = (float)RunningServer.Patience.TotalMilliseconds;

    private IPlaywright? playwright;
    private IBrowser? browser;
    private string? program;
    private string problem = "";

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(patience);
        program = Chromium.Find(out problem);
        if (program is not null)
            playwright = await Playwright.CreateAsync();
    }

    /// <summary>Somebody with an empty browser, who stands before a server.</summary>
    /// <param name="server">The server; a request to another fails the test.</param>
    /// <param name="configure">Changes what the browser is like; 1440 by 900 pixels with scripts, if not told otherwise.</param>
    internal Task<Visitor> VisitAsync(RunningServer server, Action<BrowserNewContextOptions>? configure = null) =>
        VisitAsync(server.Address, configure);

    /// <summary>Somebody with an empty browser, who stands before a site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="configure">Changes what the browser is like.</param>
    /// <param name="others">Other servers whose files and answers the site's pages may ask for.</param>
    internal async Task<Visitor> VisitAsync(Uri site, Action<BrowserNewContextOptions>? configure = null, params Uri[] others)
    {
        if (playwright is null)
            Assert.Skip(problem);
        // A browser that died fails the test that saw it, not those after it.
        if (browser is not { IsConnected: true })
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = flags, Timeout = patience });
        var options = new BrowserNewContextOptions
        {
            BaseURL = site.ToString(),
            ViewportSize = new() { Width = 1440, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        };
        configure?.Invoke(options);
        return await Visitor.ComeAsync(await browser.NewContextAsync(options), [site, .. others]);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
    }
}
