using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Safety;

public sealed class ExposureTests(SeedServer seeds) : IClassFixture<SeedServer>
{
    [Theory]
    [InlineData("/v1/search?q=learning")]
    [InlineData("/v1/search?q=learning&size=x")]
    [InlineData("/v1/papers/nothing")]
    [InlineData("/v1/feed")]
    [InlineData("/v1/export")]
    [InlineData("/v1/openapi.json")]
    [InlineData("/v1/nothing")]
    [InlineData("/nothing")]
    [InlineData("/docs/")]
    [InlineData("/metrics")]
    [InlineData("/health/live")]
    public async Task Every_answer_has_the_headers_and_tells_no_version(string address)
    {
        using var response = await seeds.Client.GetAsync(address);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch("script-src[^;]*unsafe|\\*|https?:", policy);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", response.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Empty(response.Headers.Server);
        Assert.False(response.Headers.Contains("X-Powered-By"));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.DoesNotContain(response.Headers.Concat(response.Content.Headers).SelectMany(h => h.Value),
            value => value.Contains("0.1.0", StringComparison.Ordinal) || value.Contains("10.0.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/v1/papers/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/v1/papers/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/v1/papers/%2Fetc%2Fpasswd")]
    [InlineData("/v1/papers/C:%5Cwindows%5Cwin.ini")]
    [InlineData("/v1/papers/%00")]
    [InlineData("/v1/facets/..%2f..%2fetc%2fpasswd")]
    [InlineData("/v1/authors/..%2f..%2fetc%2fpasswd")]
    [InlineData("/docs/..%2f..%2fetc%2fpasswd")]
    [InlineData("/../../etc/passwd")]
    public async Task No_path_of_a_request_reaches_the_files(string address)
    {
        var raw = new Uri(seeds.Server.Address.ToString().TrimEnd('/') + address,
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var response = await seeds.Client.GetAsync(raw);

        var body = await response.Content.ReadAsStringAsync();
        Assert.True(
            response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.Redirect
                || body.Contains("<div id=\"app\">", StringComparison.Ordinal),
            $"{response.StatusCode} {body}");
        Assert.DoesNotContain("root:", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_paper_is_text_in_every_form()
    {
        const string script = "<script>alert(1)</script>";
        var paper = new Paper
        {
            Id = PaperId.Parse("\"><svg onload=alert(1)>"),
            Title = script + " \u202Egravity\u0000",
            Abstract = "gravity ]]> </summary>" + script,
            Authors = [new Author("\"><b>")],
            Categories = [new Category("x\"><b>", script, null)],
            Url = "javascript:alert(1)",
        };
        await using var server = await RunningServer.StartAsync([paper]);

        string[] addresses =
        [
            "/v1/search?q=gravity&facet=category,author&markup=html", "/v1/feed?q=gravity",
            "/v1/export?format=csl", "/v1/export?format=bibtex", "/v1/papers/" + Uri.EscapeDataString(paper.Id.Value),
        ];
        foreach (var address in addresses)
        {
            using var response = await server.Client.GetAsync(address);
            Assert.True(response.StatusCode == HttpStatusCode.OK, address);
            // Nothing that a browser would run: either it is no HTML and must not be guessed to be, or it is escaped.
            Assert.NotEqual("text/html", response.Content.Headers.ContentType?.MediaType);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        }
        var feed = await server.Client.GetStringAsync("/v1/feed?q=gravity");
        Assert.DoesNotContain("javascript:", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", feed, StringComparison.Ordinal);
        var html = (await server.Client.JsonAsync("/v1/search?q=gravity&markup=html"))
            .GetProperty("hits")[0].GetProperty("highlights").ToString();
        Assert.DoesNotMatch("\"html\": ?\"[^\"]*<(?!/?mark>)",
            System.Text.RegularExpressions.Regex.Unescape(html.Replace("\\\"", "'", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Queries_are_logged_only_where_asked_and_keys_never(bool asked)
    {
        await using var server = await RunningServer.StartWritableAsync(options => options.LogQueries = asked);
        using var log = new LogLines();
        server.App.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);

        await server.Client.JsonAsync("/v1/search?q=secretword");
        using var put = await server.PutAsync("a", "A");
        using var wrong = new HttpRequestMessage(HttpMethod.Delete, "/v1/papers/a");
        wrong.Headers.TryAddWithoutValidation("Authorization", "Bearer wrongkey");
        using var refused = await server.Client.SendAsync(wrong);

        Assert.Equal(asked, log.Text.Contains("secretword", StringComparison.Ordinal));
        Assert.DoesNotContain(RunningServer.Key, log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("wrongkey", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_cannot_write_lines_of_the_log()
    {
        await using var server = await RunningServer.StartAsync(null, options => options.LogQueries = true);
        using var log = new LogLines();
        server.App.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);

        await server.Client.JsonAsync("/v1/search?q=" + Uri.EscapeDataString("secretword\r\nfail: forged\u001b[2J\u2028"));

        var line = Assert.Single(log.Text.Split('\n'), line => line.Contains("secretword", StringComparison.Ordinal));
        Assert.Contains("forged", line, StringComparison.Ordinal);
        Assert.DoesNotContain(line, c => char.IsControl(c) || c == '\u2028');
    }

    [Fact]
    public async Task Failure_tells_nothing_of_the_inside()
    {
        await using var server = await RunningServer.StartAsync();
        server.App.Services.GetRequiredService<PaperIndex>().Dispose();
        using var response = await server.Client.GetAsync("/v1/stats");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var body = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain(server.IndexPath, body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
        Assert.DoesNotContain("PaperIndex", body, StringComparison.Ordinal);
        await response.ProblemAsync(HttpStatusCode.InternalServerError, "internal");
    }

    [Fact]
    public async Task Other_origins_may_read_only_where_the_options_say_so()
    {
        using var closed = await AskAsync(seeds.Client, HttpMethod.Get, "/v1/search", "https://example.org");
        Assert.False(closed.Headers.Contains("Access-Control-Allow-Origin"));

        await using var server = await RunningServer.StartAsync(null, options => options.CorsOrigins.Add("https://example.org"));
        using var open = await AskAsync(server.Client, HttpMethod.Get, "/v1/search", "https://example.org");
        Assert.Equal("https://example.org", open.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("cross-origin", open.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Contains("Origin", open.Headers.Vary);
        using var other = await AskAsync(server.Client, HttpMethod.Get, "/v1/search", "https://evil.example");
        Assert.False(other.Headers.Contains("Access-Control-Allow-Origin"));
        await using var all = await RunningServer.StartAsync(null, options =>
        {
            options.CorsOrigins.Add("https://example.org");
            options.CorsOrigins.Add("*");
        });
        using var any = await AskAsync(all.Client, HttpMethod.Get, "/v1/search", "https://another.example");
        Assert.Equal("*", any.Headers.GetValues("Access-Control-Allow-Origin").Single());
        using var preflight = await AskAsync(server.Client, HttpMethod.Options, "/v1/search", "https://example.org", "POST");
        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Contains("POST", preflight.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
        using var writing = await AskAsync(server.Client, HttpMethod.Options, "/v1/papers/x", "https://example.org", "DELETE");
        Assert.DoesNotContain(
            "DELETE",
            string.Concat(writing.Headers.TryGetValues("Access-Control-Allow-Methods", out var methods) ? methods : []),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forwarded_headers_are_believed_from_known_proxies_only()
    {
        await using var open = await RunningServer.StartAsync();
        Assert.StartsWith(open.Address.ToString(), await SelfAsync(open), StringComparison.Ordinal);
        await using var elsewhere = await RunningServer.StartAsync(null, null,
            settings => settings with { Proxies = ["10.0.0.0/8", "192.0.2.1"] });
        Assert.StartsWith(elsewhere.Address.ToString(), await SelfAsync(elsewhere), StringComparison.Ordinal);

        await using var behind = await RunningServer.StartAsync(null, options => options.Limits.Requests = 2,
            settings => settings with { Proxies = ["127.0.0.1"] });
        Assert.StartsWith("https://papers.example/search/v1/feed", await SelfAsync(behind), StringComparison.Ordinal);
        Assert.StartsWith("https://papers.example/search/v1/feed", await SelfAsync(behind), StringComparison.Ordinal);
        using var tooMany = await behind.Client.SendAsync(Forwarded("203.0.113.7"));
        Assert.Equal(HttpStatusCode.TooManyRequests, tooMany.StatusCode);
        using var another = await behind.Client.SendAsync(Forwarded("203.0.113.8"));
        Assert.Equal(HttpStatusCode.OK, another.StatusCode);

        static async Task<string> SelfAsync(RunningServer server)
        {
            using var response = await server.Client.SendAsync(Forwarded("203.0.113.7"));
            var feed = System.Xml.Linq.XDocument.Parse(await response.Content.ReadAsStringAsync());
            return feed.Root!.Element("{http://www.w3.org/2005/Atom}id")!.Value;
        }
    }

    [Fact]
    public async Task Path_base_stands_before_every_link()
    {
        await using var server = await RunningServer.StartAsync(null, null, settings => settings with { PathBase = "/papers" });

        var page = await server.Client.JsonAsync("/papers/v1/search?q=learning&size=1");

        Assert.All(page.GetProperty("links").EnumerateObject(),
            link => Assert.StartsWith("/papers/v1/", link.Value.GetString(), StringComparison.Ordinal));
        await server.Client.JsonAsync(page.GetProperty("links").GetProperty("next").GetString()!);
        Assert.Equal("/papers",
            (await server.Client.JsonAsync("/papers/v1/openapi.json")).GetProperty("servers")[0].GetProperty("url").GetString());
    }

    private static HttpRequestMessage Forwarded(string client)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/v1/feed?q=learning");
        request.Headers.Add("X-Forwarded-For", client);
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "papers.example");
        request.Headers.Add("X-Forwarded-Prefix", "/search");
        return request;
    }

    private static Task<HttpResponseMessage> AskAsync(
        HttpClient client, HttpMethod method, string address, string origin, string? asks = null)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Origin", origin);
        if (asks is not null)
            request.Headers.Add("Access-Control-Request-Method", asks);
        return client.SendAsync(request);
    }
}
