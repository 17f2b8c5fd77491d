using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Api;

public sealed class DocumentTests(SeedServer seeds) : IClassFixture<SeedServer>
{
    private static readonly XNamespace atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("", "application/json", "{")]
    [InlineData("*/*", "application/json", "{")]
    [InlineData("application/x-bibtex", "application/x-bibtex", "@")]
    [InlineData("application/x-research-info-systems", "application/x-research-info-systems", "TY  - ")]
    [InlineData("application/vnd.citationstyles.csl+json", "application/vnd.citationstyles.csl+json", "[")]
    [InlineData("application/json;q=0.5, application/x-bibtex", "application/x-bibtex", "@")]
    [InlineData("image/png, application/x-bibtex;q=0.1", "application/x-bibtex", "@")]
    public async Task Paper_comes_in_the_format_that_is_accepted(string accept, string type, string begin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/papers/" + await IdAsync("G-Meta"));
        if (accept.Length > 0)
            request.Headers.Accept.ParseAdd(accept);
        using var response = await seeds.Client.SendAsync(request);

        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith(begin, (await response.Content.ReadAsStringAsync()).TrimStart(), StringComparison.Ordinal);
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Theory]
    [InlineData(".json", "{")]
    [InlineData(".bib", "@")]
    [InlineData(".ris", "TY  - ")]
    [InlineData(".csl", "[")]
    public async Task Paper_comes_in_the_format_of_its_ending(string ending, string begin)
    {
        var text = await seeds.Client.GetStringAsync($"/v1/papers/{await IdAsync("G-Meta")}{ending}");
        Assert.StartsWith(begin, text.TrimStart(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_in_no_format_that_is_accepted_is_not_acceptable()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/papers/" + await IdAsync("G-Meta"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("image/png"));
        using var response = await seeds.Client.SendAsync(request);
        await response.ProblemAsync(HttpStatusCode.NotAcceptable, "not_acceptable");
    }

    [Theory]
    [InlineData("/v1/papers/10.1063/1.2814991")]
    [InlineData("/v1/papers/10.1063%2F1.2814991")]
    [InlineData("/v1/papers/10.1063%2f1.2814991")]
    [InlineData("/v1/papers/doi:10.1063/1.2814991")]
    [InlineData("/v1/papers/10.1063/1.2814991.json")]
    public async Task Paper_is_found_by_a_doi_with_its_slash(string address)
    {
        await using var server = await RunningServer.StartAsync(
            [new Paper { Id = PaperId.Parse("10.1063/1.2814991"), Title = "A DOI" }]);
        Assert.Equal("A DOI", (await server.Client.JsonAsync(address)).GetProperty("title").GetString());
    }

    [Fact]
    public async Task Paper_author_and_facet_that_are_not_there_are_not_found()
    {
        await seeds.Client.ProblemAsync("/v1/papers/nothing", HttpStatusCode.NotFound, "paper_not_found");
        await seeds.Client.ProblemAsync("/v1/papers/", HttpStatusCode.NotFound, "paper_not_found");
        await seeds.Client.ProblemAsync("/v1/authors/Nobody%20Anywhere", HttpStatusCode.NotFound, "author_not_found");
        await seeds.Client.ProblemAsync("/v1/facets/colour", HttpStatusCode.NotFound, "unknown_facet");
        await seeds.Client.ProblemAsync("/v1/papers/x?q=y", HttpStatusCode.BadRequest, "unknown_parameter");
        await seeds.Client.ProblemAsync("/v1/nothing", HttpStatusCode.NotFound, "not_found");
        using var response = await seeds.Client.PutAsync("/v1/search", null);
        await response.ProblemAsync(HttpStatusCode.MethodNotAllowed, "method_not_allowed");
    }

    [Fact]
    public async Task Author_has_profile_names_papers_years_categories_and_co_authors()
    {
        var author = await seeds.Client.JsonAsync("/v1/authors/Huan,%20Z?size=3");

        Assert.Equal("Zhaoxin Huan", author.GetProperty("name").GetString());
        Assert.Equal(14, author.GetProperty("profile").GetProperty("hIndex").GetInt32());
        Assert.Equal(11, author.GetProperty("total").GetInt32());
        Assert.Equal(3, author.GetProperty("papers").GetArrayLength());
        Assert.Equal("Zhaoxin Huan", author.GetProperty("names")[0].GetProperty("value").GetString());
        Assert.Equal(11, author.GetProperty("years").EnumerateArray().Sum(y => y.GetProperty("count").GetInt32()));
        Assert.True(author.GetProperty("categories").GetArrayLength() > 0);
        Assert.True(author.GetProperty("coAuthors").GetArrayLength() > 5);
        Assert.DoesNotContain(author.GetProperty("coAuthors").EnumerateArray(),
            a => a.GetProperty("value").GetString() == "Zhaoxin Huan");
    }

    [Fact]
    public async Task Facet_lists_values_that_begin_so_over_the_hits_of_the_query()
    {
        var facet = await seeds.Client.JsonAsync("/v1/facets/category?prefix=machine&q=learning&facet.size=5");

        Assert.Equal("tree", facet.GetProperty("type").GetString());
        Assert.Contains("cs.LG", facet.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("cs.DC", facet.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ndjson", "\n", 11)]
    [InlineData("bibtex", "\n@", 11)]
    [InlineData("ris", "TY  - ", 11)]
    [InlineData("csl", "\"title\"", 11)]
    [InlineData("csv", "\n", 12)]
    public async Task Export_has_all_hits(string format, string part, int count)
    {
        using var response = await seeds.Client.GetAsync("/v1/export?format=" + format);
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("papers.", response.Content.Headers.ContentDisposition!.FileName!.Trim('"'), StringComparison.Ordinal);
        var lines = ("\n" + text.TrimEnd() + "\n").Replace("\r", "", StringComparison.Ordinal);
        Assert.Equal(count, lines.Split(part).Length - (part == "\n" ? 2 : 1));
    }

    [Fact]
    public async Task Export_has_no_cap_and_follows_filters_and_order()
    {
        var papers = Enumerable.Range(0, 3000).Select(
            i => new Paper { Id = PaperId.Parse($"p{i}"), Title = $"Gravity {i}", Date = new PaperDate(2000 + (i % 20)) });
        await using var server = await RunningServer.StartAsync(papers);

        var lines = (await server.Client.GetStringAsync("/v1/export?q=gravity&filter.year=2001..2010&sort=oldest"))
            .Trim().Split('\n');

        Assert.Equal(1500, lines.Length);
        Assert.Equal("2001", JsonDocument.Parse(lines[0]).RootElement.GetProperty("date").GetString());
        Assert.Equal("2010", JsonDocument.Parse(lines[^1]).RootElement.GetProperty("date").GetString());
        await server.Client.ProblemAsync("/v1/export?format=docx", HttpStatusCode.BadRequest, "invalid_parameter");
    }

    [Fact]
    public async Task Feed_is_atom_with_the_newest_hits_first()
    {
        using var response = await seeds.Client.GetAsync("/v1/feed?q=learning");
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;

        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(atom + "feed", feed.Name);
        var entries = feed.Elements(atom + "entry").ToList();
        var dates = entries
            .Select(e => DateTimeOffset.Parse(e.Element(atom + "published")!.Value, CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal(dates.OrderDescending(), dates);
        Assert.All(entries, e => Assert.NotNull(e.Element(atom + "author")));
        Assert.Equal(entries.Count, entries.Select(e => e.Element(atom + "id")!.Value).Distinct().Count());
        Assert.All(feed.Descendants(atom + "link"),
            link => Assert.StartsWith("http", (string)link.Attribute("href")!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Feed_of_papers_with_control_characters_and_halves_of_pairs_is_xml()
    {
        await using var server = await RunningServer.StartAsync(
            [new Paper { Id = PaperId.Parse("x"), Title = "a\u0001b ]]> \uFFFE <c>", Abstract = "\u000B &amp;" }]);
        var entry = XDocument.Parse(await server.Client.GetStringAsync("/v1/feed")).Root!.Element(atom + "entry")!;
        Assert.EndsWith("<c>", entry.Element(atom + "title")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stats_health_and_metrics_answer()
    {
        Assert.Equal(11, (await seeds.Client.JsonAsync("/v1/stats")).GetProperty("papers").GetInt32());
        Assert.Equal("live", await seeds.Client.GetStringAsync("/health/live"));
        Assert.Equal("ready", await seeds.Client.GetStringAsync("/health/ready"));

        await seeds.Client.JsonAsync("/v1/search?q=secretword");
        var metrics = await seeds.Client.GetStringAsync("/metrics");
        Assert.Contains("papersearch_index_papers", metrics, StringComparison.Ordinal);
        Assert.Contains("papersearch_index_generation", metrics, StringComparison.Ordinal);
        Assert.Contains("papersearch_queue_waiting", metrics, StringComparison.Ordinal);
        Assert.Matches("papersearch_request_duration_seconds_count\\{[^}]*kind=\"search\",status=\"200\"", metrics);
        Assert.Matches("papersearch_search_duration_seconds_bucket\\{[^}]*kind=\"search\"", metrics);
        Assert.Contains("papersearch_search_hits", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("secretword", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Description_has_every_path_and_every_parameter()
    {
        var document = await seeds.Client.JsonAsync("/v1/openapi.json");

        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var paths = document.GetProperty("paths");
        Assert.Equal(
            [
                "/v1/acronyms", "/v1/authors/{name}", "/v1/export", "/v1/facets/{name}", "/v1/feed",
                "/v1/papers", "/v1/papers/{id}", "/v1/papers/{id}/similar", "/v1/search", "/v1/similar",
                "/v1/snapshots", "/v1/snapshots/{name}", "/v1/stats", "/v1/suggest",
            ],
            paths.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        var parameters = paths.GetProperty("/v1/search").GetProperty("get")
            .GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()).ToList();
        Assert.Contains("filter.category", parameters);
        Assert.Contains("syntax", parameters);
        foreach (var path in (string[])["/v1/similar", "/v1/papers/{id}/similar"])
        {
            var ofSimilar = paths.GetProperty(path).GetProperty("get").GetProperty("parameters").EnumerateArray()
                .Select(p => p.GetProperty("name").GetString()).ToList();
            Assert.Contains("filter.author", ofSimilar);
            Assert.Equal(ofSimilar.Count, ofSimilar.Distinct().Count());
        }
        Assert.Contains("default 50", paths.GetProperty("/v1/feed").GetProperty("get").GetProperty("parameters").EnumerateArray()
            .Single(p => p.GetProperty("name").GetString() == "size").GetProperty("description").GetString());
        Assert.Equal(["get", "put", "delete"], paths.GetProperty("/v1/papers/{id}").EnumerateObject().Select(o => o.Name));
        Assert.Equal(1, paths.GetProperty("/v1/papers").GetProperty("post").GetProperty("security").GetArrayLength());
        Assert.False(paths.GetProperty("/v1/search").GetProperty("post").TryGetProperty("security", out _));
        var schemas = document.GetProperty("components").GetProperty("schemas");
        Assert.Equal("#/components/schemas/SearchHit",
            schemas.GetProperty("ValueListOfSearchHit").GetProperty("items").GetProperty("$ref").GetString());
        Assert.Equal("number",
            schemas.GetProperty("SearchHit").GetProperty("properties").GetProperty("score").GetProperty("type").GetString());
        foreach (Match reference in Regex.Matches(document.GetRawText(), "#/components/schemas/(\\w+)"))
            Assert.True(schemas.TryGetProperty(reference.Groups[1].Value, out _), reference.Value);
    }

    [Fact]
    public async Task Docs_page_loads_from_this_server_only()
    {
        using var response = await seeds.Client.GetAsync("/docs/");
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotMatch("(src|href)=[\"']?(https?:)?//", page);
        Assert.DoesNotContain("cdn.", page, StringComparison.Ordinal);
        Assert.Contains("openapi.json", page, StringComparison.Ordinal);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Matches("script-src 'self' 'nonce-[0-9a-f]{32}';", policy);
        Assert.Contains("connect-src 'self'", policy, StringComparison.Ordinal);
        var script = System.Text.RegularExpressions.Regex.Match(page, "src=\"([^\"]*scalar[^\"]*)\"").Groups[1].Value;
        using var loaded = await seeds.Client.GetAsync(new Uri(new Uri(seeds.Server.Address, "/docs/"), script));
        Assert.Equal(HttpStatusCode.OK, loaded.StatusCode);
        Assert.True((await loaded.Content.ReadAsByteArrayAsync()).Length > 100_000);
    }

    [Fact]
    public async Task Head_is_get_without_a_body()
    {
        using var get = await seeds.Client.GetAsync("/v1/search?q=learning");
        using var head = await seeds.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/v1/search?q=learning"));

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/v1/export?format=bibtex")]
    [InlineData("/v1/papers/nothing")]
    [InlineData("/")]
    [InlineData("/search?q=learning")]
    [InlineData("/opensearch.xml")]
    [InlineData("/health/live")]
    public async Task What_can_be_got_can_be_asked_for_without_its_body(string address)
    {
        using var get = await seeds.Client.GetAsync(address);
        using var head = await seeds.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/v1/search", "GET, HEAD, OPTIONS, POST")]
    [InlineData("/v1/papers/10.1/a", "DELETE, GET, HEAD, OPTIONS, PUT")]
    [InlineData("/v1/export", "GET, HEAD, OPTIONS")]
    public async Task Address_tells_its_methods_where_it_is_asked_or_refuses_one(string address, string methods)
    {
        foreach (var method in (string[])["OPTIONS", "TRACE"])
        {
            using var response = await seeds.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));
            Assert.Equal(method == "TRACE" ? HttpStatusCode.MethodNotAllowed : HttpStatusCode.NoContent, response.StatusCode);
            Assert.Equal(methods, string.Join(", ", response.Content.Headers.Allow.Order(StringComparer.Ordinal)));
        }
    }

    private async Task<string> IdAsync(string query) =>
        (await seeds.Client.JsonAsync("/v1/search?q=" + query)).GetProperty("hits")[0].GetProperty("id").GetString()!;
}
