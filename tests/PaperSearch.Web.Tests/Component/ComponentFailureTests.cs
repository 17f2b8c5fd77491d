using Microsoft.Playwright;
using PaperSearch.Names;
using PaperSearch.Web.Tests.Browser;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Component;

/// <summary>What the element does with papers that are not meant well, and where a server does not answer as it should.</summary>
[Collection(BrowserCollection.Name)]
[Trait("speed", "slow")]
public sealed class ComponentFailureTests(BrowserFixture browser, ComponentSites sites) : IClassFixture<ComponentSites>
{
    private const string Hostile = "<img src=x onerror=\"window.stolen=1\"><script>window.stolen=1</script>";

    [Fact]
    public async Task Hostile_papers_are_shown_as_the_text_they_are()
    {
        var paper = new Paper
        {
            Id = PaperId.Parse("a/../<b>\"'"),
            Title = Hostile + " gravity \u202Eevil",
            Abstract = Hostile + " of gravity",
            Authors = [AuthorParser.Parse("<b>Eve</b> Gravity")],
            Categories = [ArxivTaxonomy.Resolve("x<script>")],
            Date = PaperDate.Parse("2024"),
            Venue = Hostile,
            Url = "javascript:window.stolen=1",
            Doi = "10.1/\"><script>window.stolen=1</script>",
            HasCode = true,
        };
        await using var server = await RunningServer.StartAsync([paper], options => options.CorsOrigins.Add(sites.Site.Origin));
        await using var visitor = await sites.OpenAsync(
            browser, "query=gravity facets='category,author,venue,year,code'", server: server);
        await visitor.WaitForStatusAsync("1 paper");
        await visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "<script>" }).First.CheckAsync();
        await visitor.Part("chip").First.WaitForAsync();

        Assert.StartsWith(Hostile, await visitor.Part("title").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await visitor.Page.Locator("paper-search :is(script, img, b:not([part=category] b))").CountAsync());
        Assert.Null(await visitor.Page.EvaluateAsync<int?>("() => window.stolen ?? null"));
        var addresses = await visitor.Element().EvaluateAsync<string[]>(
            "e => [...e.shadowRoot.querySelectorAll('[href], [src]')].map(link => link.href ?? link.src)");
        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.Matches("^https?://", address));
        await visitor.Part("link").ClickAsync();
        await visitor.ArriveAsync("**/papers/**");
        Assert.Equal(server.Address.Authority, new Uri(visitor.Page.Url).Authority);
        Assert.Contains("gravity", await visitor.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_with_LaTeX_are_shown_as_they_are_read()
    {
        var paper = new Paper
        {
            Id = PaperId.Parse("a"),
            Title = "Gravity",
            Authors = [AuthorParser.Parse("E. Schr\\\"odinger")],
            Venue = "Z. f\\\"ur Physik",
        };
        await using var server = await RunningServer.StartAsync([paper], options => options.CorsOrigins.Add(sites.Site.Origin));
        await using var visitor = await sites.OpenAsync(browser, "query=gravity", server: server);
        await visitor.WaitForStatusAsync("1 paper");

        Assert.Equal("E. Schrödinger", await visitor.Part("authors").InnerTextAsync());
        Assert.Contains("Z. für Physik", await visitor.Part("facts").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_request_is_told_in_the_servers_words()
    {
        await using var visitor = await sites.OpenAsync(browser, "facets=colour");
        await visitor.KeepEventsAsync("paper-error");
        visitor.Expect(400);
        await visitor.Element().EvaluateAsync("e => { e.query = 'learning'; }");
        await visitor.Page.GetByRole(AriaRole.Alert).GetByText("colour").WaitForAsync();

        Assert.Equal(400, await visitor.EventAsync<int>("at(0).status"));
        Assert.Equal("invalid_parameter", await visitor.EventAsync<string>("at(0).code"));
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_try_again_and_can()
    {
        await using var server = await RunningServer.StartAsync(null, options =>
        {
            options.CorsOrigins.Add(sites.Site.Origin);
            options.Limits.Requests = 2;
        });
        await using var visitor = await sites.OpenAsync(browser, "query=learning", server: server);
        await visitor.Part("hit").First.WaitForAsync();
        visitor.Expect(429);
        await visitor.KeepEventsAsync("paper-error");
        foreach (var query in (string[])["a", "b", "c", "d"])
        {
            await visitor.Element().EvaluateAsync("(e, query) => { e.query = query; return e.search(); }", query);
            if (await visitor.EventAsync<int>("length") > 0)
                break;
        }

        var seconds = await visitor.EventAsync<int>("at(0).retryAfter");
        await visitor.Page.GetByRole(AriaRole.Alert).GetByText($"Try again in {seconds} s.").WaitForAsync();
        Assert.Equal(0, await visitor.Part("hit").CountAsync());
        await visitor.Page.RouteAsync("**/v1/search*", route => route.FulfillAsync(new()
        {
            Headers = new Dictionary<string, string> { ["access-control-allow-origin"] = "*" },
            Json = new
            {
                query = new { raw = "d", canonical = "d", warnings = Array.Empty<int>() },
                total = new { value = 0, exact = true },
                hits = Array.Empty<int>(),
                facets = new { },
            },
        }));
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await visitor.WaitForStatusAsync("No papers");
        Assert.Equal("", await visitor.Page.GetByRole(AriaRole.Alert).InnerTextAsync());
    }

    [Fact]
    public async Task Server_that_is_not_reached_is_told_and_asked_again_from_where_it_was()
    {
        await using var visitor = await sites.OpenAsync(browser, "query='' size=4");
        await visitor.WaitForStatusAsync("11 papers");
        visitor.Expect("net::ERR_FAILED");
        await visitor.Page.RouteAsync("**/v1/search*", route => route.AbortAsync());
        await visitor.Part("more").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Alert).GetByText("could not be reached").WaitForAsync();
        Assert.Equal(4, await visitor.Part("hit").CountAsync());
        Assert.Equal("More results", await visitor.FocusedAsync());

        await visitor.Page.UnrouteAllAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await visitor.WaitForStatusAsync("8 of 11 papers shown");
        Assert.Equal(8, (await visitor.TitlesAsync()).Distinct().Count());
    }

    [Fact]
    public async Task Answer_that_is_no_answer_of_the_api_is_a_failure()
    {
        await using var visitor = await sites.OpenAsync(browser, "");
        foreach (var (status, body) in new[] { (200, "<html>a proxy's page</html>"), (200, "{}"), (502, "Bad gateway") })
        {
            visitor.Expect(status);
            await visitor.Page.RouteAsync("**/v1/search*", route => route.FulfillAsync(new()
            {
                Status = status,
                Body = body,
                Headers = new Dictionary<string, string> { ["access-control-allow-origin"] = "*" },
            }));
            await visitor.Element().EvaluateAsync("(e, query) => { e.query = query; return e.search(); }", body);
            await visitor.Page.GetByRole(AriaRole.Alert).GetByText($"The search failed ({status}).").WaitForAsync();
        }
    }
}
