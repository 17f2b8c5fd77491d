using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Component;

/// <summary>The element's module as it is served.</summary>
public sealed partial class ModuleTests(SeedServer seeds) : IClassFixture<SeedServer>
{
    [Fact]
    public async Task Module_is_one_file_that_asks_for_no_other()
    {
        using var response = await seeds.Client.GetAsync("/papersearch.js");
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/javascript; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.StartsWith("/*\n  <paper-search>:", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)^\s*import\b|\bimport\(|@import|url\(", text);
        Assert.All(WebName().Matches(text),
            address => Assert.Contains(address.Value, (string[])["papers.example", "www.w3.org", "doi.org"]));
    }

    [Fact]
    public async Task Module_makes_nothing_of_text_but_text() =>
        Assert.DoesNotMatch(
            @"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|setHTML|\.style\b|localStorage|cookie",
            await TextAsync());

    [Fact]
    public async Task Attributes_parts_events_and_variables_are_documented_in_the_module()
    {
        var text = await TextAsync();
        var end = text.IndexOf("*/", StringComparison.Ordinal);
        var (about, code) = (text[..end], text[end..]);

        var names = Part().Matches(code).Select(m => m.Groups[1].Value)
            .Concat(Variable().Matches(code).Select(m => m.Value))
            .Concat(Event().Matches(code).Select(m => m.Groups[1].Value))
            .Distinct().ToList();
        Assert.True(names.Count > 30, string.Join(' ', names));
        Assert.All(names, name => Assert.Matches($@"(?<![\w-]){name}(?![\w-])", about));
        // And nothing that there is not.
        Assert.All(Variable().Matches(about), variable => Assert.Contains(variable.Value, code, StringComparison.Ordinal));
        var parts = about[about.IndexOf("Parts:", StringComparison.Ordinal)..]
            .Split([':', ',', '.'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1);
        Assert.All(parts, part => Assert.Contains($"part: \"{part}\"", code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Known_module_is_not_sent_again()
    {
        using var first = await seeds.Client.GetAsync("/papersearch.js");
        Assert.Equal("public, max-age=300", first.Headers.CacheControl!.ToString());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/papersearch.js");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await seeds.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        using var head = await seeds.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/papersearch.js"));
        Assert.Equal(first.Headers.ETag, head.Headers.ETag);
    }

    [Fact]
    public async Task Module_is_sent_compressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/papersearch.js");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var response = await seeds.Client.SendAsync(request);

        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1, (await TextAsync()).Length / 2);
    }

    [Fact]
    public async Task Origins_that_may_read_the_api_may_load_the_module_and_others_may_not()
    {
        await using var server = await RunningServer.StartAsync([], options => options.CorsOrigins.Add("https://example.org"));
        foreach (var (origin, isAllowed) in new[] { ("https://example.org", true), ("https://example.net", false) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/papersearch.js");
            request.Headers.Add("Origin", origin);
            using var response = await server.Client.SendAsync(request);

            Assert.Equal(isAllowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed));
            Assert.Equal(isAllowed ? [origin] : [], allowed ?? []);
            Assert.Contains("Origin", response.Headers.Vary);
        }
    }

    [Fact]
    public async Task Module_stands_where_the_pages_stand()
    {
        await using var server = await RunningServer.StartAsync([],
            settings: settings => settings with { PathBase = "/library" });

        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/library/papersearch.js")).StatusCode);
    }

    private Task<string> TextAsync() => seeds.Client.GetStringAsync("/papersearch.js");

    [GeneratedRegex(@"(?<=https?://)[\w.-]+")]
    private static partial Regex WebName();

    [GeneratedRegex(@"part: ""([\w-]+)""")]
    private static partial Regex Part();

    [GeneratedRegex(@"--paper-search-[\w-]+")]
    private static partial Regex Variable();

    [GeneratedRegex(@"#send\(""([\w-]+)""")]
    private static partial Regex Event();
}
