using PaperSearch.Web.Tests.Browser;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Component;

/// <summary>
/// A site of another origin, and a server of the sample page that knows it. The site's pages allow nothing that is not needed.
/// </summary>
public sealed class ComponentSites : IAsyncLifetime
{
    internal OtherSite Site { get; private set; } = null!;

    internal RunningServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await OtherSite.StartAsync();
        Server = await RunningServer.StartAsync(configure: options => options.CorsOrigins.Add(Site.Origin));
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Site.DisposeAsync();
    }

    /// <summary>A page with the element, on the other site; the module and the API are the server's.</summary>
    /// <param name="attributes">The element's, but for the address of the API.</param>
    /// <param name="server">The server; else the one of the sample page.</param>
    internal string Page(string attributes, RunningServer? server = null)
    {
        var address = (server ?? Server).Address;
        Site.Put("/site.css", """
            :root { color-scheme: light dark; background: Canvas; color: CanvasText; }
            body { margin: 2rem auto; max-width: 64rem; }
            """, "text/css");
        var policy = $"default-src 'none'; script-src {address}; connect-src {address}; style-src 'self'; img-src data:; "
            + "require-trusted-types-for 'script'; trusted-types 'none'";
        return Site.Put("/", $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <title>Another site</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="site.css">
            <script type="module" src="{address}papersearch.js"></script>
            </head>
            <body><main><h1>Another site</h1><h2>Its papers</h2>
            <paper-search endpoint="{address}v1" {attributes}></paper-search></main></body>
            </html>
            """);
    }

    /// <summary>Opens such a page.</summary>
    internal async Task<Visitor> OpenAsync(
        BrowserFixture browser,
        string attributes,
        Action<Microsoft.Playwright.BrowserNewContextOptions>? configure = null,
        RunningServer? server = null)
    {
        var address = Page(attributes, server);
        var visitor = await browser.VisitAsync(Site.Address, configure, (server ?? Server).Address);
        await visitor.OpenAsync(address);
        return visitor;
    }
}
