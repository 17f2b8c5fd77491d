using System.Net;
using System.Text;
using System.Text.Json;
using PaperSearch.Cli;
using PaperSearch.Searching;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Api;

public sealed class SearchTests(SeedServer seeds) : IClassFixture<SeedServer>
{
    [Fact]
    public async Task Answer_is_the_document_of_the_command_with_links_beside_it()
    {
        using var output = new StringWriter();
        await PaperSearchCommand.RunAsync(
            [
                "search", "meta", "learning", "--facet", "year,category", "--year", "2024..2025",
                "--json", "--index", seeds.Server.IndexPath,
            ],
            Terminal.Plain(output, TextWriter.Null));
        var command = Members(JsonDocument.Parse(output.ToString()).RootElement);

        var api = Members(await seeds.Client.JsonAsync("/v1/search?q=meta+learning&facet=year,category&filter.year=2024..2025"));

        Assert.Equal(["links"], api.Keys.Except(command.Keys));
        Assert.All(command.Where(member => member.Key != "tookMs"), member => Assert.Equal(member.Value, api[member.Key]));
        var members = string.Join(',', api.Select(m => $"\"{m.Key}\":{m.Value}"));
        Assert.NotNull(JsonSerializer.Deserialize("{" + members + "}", SearchJson.Default.SearchPage));
    }

    [Fact]
    public async Task Answer_names_the_index_its_state_and_what_is_counted_sideways()
    {
        var page = await seeds.Client.JsonAsync("/v1/search?facet=year,category&filter.year=2024");

        var index = page.GetProperty("index");
        Assert.Equal("papers.index", index.GetProperty("name").GetString());
        Assert.Equal(11, index.GetProperty("papers").GetInt32());
        Assert.InRange(index.GetProperty("asOf").GetDateTimeOffset(), DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow);
        Assert.True(page.GetProperty("facets").GetProperty("year").GetProperty("sideways").GetBoolean());
        Assert.False(page.GetProperty("facets").GetProperty("category").GetProperty("sideways").GetBoolean());
    }

    [Fact]
    public async Task Post_answers_as_get_with_flat_and_with_nested_names()
    {
        var get = await seeds.Client.JsonAsync(
            "/v1/search?q=learning&filter.category=cs.LG&filter.category=cs.DC&filter.year=2024.."
            + "&facet=year,category&size=3&sort=newest&highlight=title");
        string[] bodies =
        [
            """
            {"q":"learning","filter.category":["cs.LG","cs.DC"],"filter.year":"2024..",
             "facet":"year,category","size":3,"sort":"newest","highlight":["title"]}
            """,
            """
            {"q":"learning","filter":{"category":["cs.LG","cs.DC"],"year":"2024.."},
             "facet":["year","category"],"size":"3","sort":"newest","highlight":"title","cursor":null}
            """,
        ];
        foreach (var body in bodies)
        {
            using var response = await seeds.Client.PostAsync("/v1/search",
                new StringContent(body, Encoding.UTF8, "application/json"));
            var post = await response.JsonAsync();
            foreach (var name in (string[])["query", "total", "hits", "facets", "links"])
                Assert.Equal(get.GetProperty(name).GetRawText(), post.GetProperty(name).GetRawText());
        }
    }

    [Fact]
    public async Task Links_lead_through_all_pages_and_no_paper_comes_twice()
    {
        var ids = new List<string>();
        var next = "/v1/search?q=learning+OR+model+OR+training&size=2&filter.author=Huan,+Z&facet=year";
        while (next is not null)
        {
            var page = await seeds.Client.JsonAsync(next);
            ids.AddRange(page.GetProperty("hits").EnumerateArray().Select(h => h.GetProperty("id").GetString()!));
            Assert.Equal(ids.Count, page.GetProperty("hits").EnumerateArray().Last().GetProperty("rank").GetInt32());
            next = page.GetProperty("links").GetProperty("next").GetString();
        }
        Assert.InRange(ids.Count, 5, 11);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task Every_link_of_a_page_answers()
    {
        var page = await seeds.Client.JsonAsync(
            "/v1/search?q=%22meta+learning%22+%26+%3Cb%3E&filter.author=Huan,+Z&size=1&sort=newest");
        var links = page.GetProperty("links");

        foreach (var link in links.EnumerateObject().Where(l => l.Value.ValueKind == JsonValueKind.String))
        {
            using var response = await seeds.Client.GetAsync(link.Value.GetString());
            Assert.True(response.StatusCode == HttpStatusCode.OK, link.ToString());
        }
    }

    [Fact]
    public async Task Html_markup_is_escaped_and_marked()
    {
        var paper = new Paper
        {
            Id = PaperId.Parse("x"),
            Title = "<script>alert(1)</script> & gravity",
            Abstract = "On <img>gravity</img>.",
        };
        await using var server = await RunningServer.StartAsync([paper]);

        var hit = (await server.Client.JsonAsync("/v1/search?q=gravity&markup=html"))
            .GetProperty("hits")[0].GetProperty("highlights");

        Assert.Equal("&lt;script&gt;alert(1)&lt;/script&gt; &amp; <mark>gravity</mark>",
            hit.GetProperty("title").GetProperty("html").GetString());
        Assert.Equal("On &lt;img&gt;<mark>gravity</mark>&lt;/img&gt;.",
            hit.GetProperty("abstract")[0].GetProperty("html").GetString());
    }

    [Theory]
    [InlineData("title", true, 0)]
    [InlineData("abstract", false, 1)]
    [InlineData("title,abstract", true, 1)]
    public async Task Highlight_marks_the_fields_asked_for(string fields, bool title, int passages)
    {
        var marked = (await seeds.Client.JsonAsync("/v1/search?q=meta+learning&size=1&highlight=" + fields))
            .GetProperty("hits")[0].GetProperty("highlights");

        Assert.Equal(title, marked.GetProperty("title").GetProperty("spans").GetArrayLength() > 0);
        Assert.Equal(passages > 0, marked.GetProperty("abstract").GetArrayLength() > 0);
    }

    [Fact]
    public async Task Explain_highlight_none_and_lucene_syntax_are_understood()
    {
        var page = await seeds.Client.JsonAsync(
            "/v1/search?q=title:(meta+AND+learning)&syntax=lucene&explain=true&highlight=none");

        var hit = page.GetProperty("hits")[0];
        Assert.Equal(1, page.GetProperty("total").GetProperty("value").GetInt32());
        Assert.True(hit.TryGetProperty("explanation", out _));
        Assert.False(hit.TryGetProperty("highlights", out _));
    }

    [Fact]
    public async Task Value_that_is_repeated_is_asked_for_once()
    {
        var page = await seeds.Client.JsonAsync(
            "/v1/search?filter.author=Huan&filter.author=Huan&filter.category=cs.LG&filter.category=cs.LG&facet=year,year");
        Assert.Equal("/v1/search?filter.author=Huan&filter.category=cs.LG&facet=year",
            page.GetProperty("links").GetProperty("self").GetString());
    }

    [Theory]
    [InlineData("qq=x", "unknown_parameter", "qq", "q")]
    [InlineData("utm_source=x", "unknown_parameter", "utm_source", null)]
    [InlineData("category=cs.LG", "unknown_parameter", "category", "filter.category")]
    [InlineData("catgory=cs.LG", "unknown_parameter", "catgory", "filter.category")]
    [InlineData("Q=x", "unknown_parameter", "Q", "q")]
    [InlineData("facets=year", "unknown_parameter", "facets", "facet")]
    [InlineData("size=201", "invalid_parameter", "size", null)]
    [InlineData("size=-1", "invalid_parameter", "size", null)]
    [InlineData("size=1&size=2", "repeated_parameter", "size", null)]
    [InlineData("facet=colour", "invalid_parameter", "facet", null)]
    [InlineData("facet=author,yera", "invalid_parameter", "facet", "year")]
    [InlineData("filter.vneue=x", "unknown_parameter", "filter.vneue", "filter.venue")]
    [InlineData("facet.size=0", "invalid_parameter", "facet.size", null)]
    [InlineData("filter.year=soon", "invalid_parameter", "filter.year", null)]
    [InlineData("filter.year=2020..2015", "invalid_parameter", "filter.year", null)]
    [InlineData("filter.code=maybe", "invalid_parameter", "filter.code", null)]
    [InlineData("sort=random", "invalid_parameter", "sort", null)]
    [InlineData("highlight=authors", "invalid_parameter", "highlight", null)]
    [InlineData("syntax=sql", "invalid_parameter", "syntax", null)]
    [InlineData("markup=xml", "invalid_parameter", "markup", null)]
    [InlineData("explain=perhaps", "invalid_parameter", "explain", null)]
    public async Task Parameter_that_is_none_is_told_with_its_name_and_the_nearest(
        string query, string code, string parameter, string? nearest)
    {
        var problem = await seeds.Client.ProblemAsync("/v1/search?" + query, HttpStatusCode.BadRequest, code);

        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        Assert.Equal(nearest, problem.TryGetProperty("nearest", out var found) ? found.GetString() : null);
        Assert.Equal(code == "invalid_parameter", problem.TryGetProperty("position", out _));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"q\":")]
    [InlineData("{\"q\":[[\"x\"]]}")]
    [InlineData("{\"filters\":{\"year\":2020}}")]
    [InlineData("{\"filter\":{\"yaer\":2020}}")]
    [InlineData("\u0000")]
    public async Task Body_that_is_no_search_is_a_bad_request(string body)
    {
        using var response = await seeds.Client.PostAsync("/v1/search",
            new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Body_of_another_type_is_not_read()
    {
        using var response = await seeds.Client.PostAsync("/v1/search", new StringContent("q=x", Encoding.UTF8, "text/plain"));
        await response.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported_media_type");
    }

    [Fact]
    public async Task Misread_query_is_a_warning_and_with_strict_an_error_with_its_position()
    {
        var page = await seeds.Client.JsonAsync("/v1/search?q=gpu+tilte:meta");
        Assert.Equal(4, page.GetProperty("query").GetProperty("warnings")[0].GetProperty("at").GetInt32());

        var problem = await seeds.Client.ProblemAsync(
            "/v1/search?q=gpu+tilte:meta&strict=true", HttpStatusCode.BadRequest, "query_syntax");
        Assert.Equal("q", problem.GetProperty("parameter").GetString());
        Assert.Equal(4, problem.GetProperty("position").GetInt32());
        Assert.Equal(1, problem.GetProperty("warnings").GetArrayLength());
        Assert.Equal(
            0,
            (await seeds.Client.JsonAsync("/v1/search?q=xylophone&strict=true"))
                .GetProperty("total").GetProperty("value").GetInt32());
    }

    [Fact]
    public async Task Cursor_of_another_query_is_a_bad_request()
    {
        var cursor = (await seeds.Client.JsonAsync("/v1/search?q=learning&size=1")).GetProperty("next").GetString();

        await seeds.Client.ProblemAsync(
            $"/v1/search?q=training&size=1&cursor={cursor}", HttpStatusCode.BadRequest, "cursor_mismatch");
        await seeds.Client.ProblemAsync("/v1/search?q=training&size=1&cursor=x", HttpStatusCode.BadRequest, "cursor_mismatch");
    }

    [Fact]
    public async Task Cursor_of_a_state_that_is_gone_is_gone()
    {
        // Another index, whose state this server never had.
        var folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;
        using var other = PaperIndex.Open(folder);
        for (var i = 0; i < 4; i++)
            await other.ChangeAsync([PaperChange.Put(new Paper { Id = PaperId.Parse($"p{i}"), Title = "Learning" })]);
        var cursor = other.Search(new SearchRequest { Query = "learning", Size = 1 }).Next;
        other.Dispose();
        Directory.Delete(folder, recursive: true);

        await seeds.Client.ProblemAsync($"/v1/search?q=learning&size=1&cursor={cursor}", HttpStatusCode.Gone, "cursor_expired");
    }

    private static Dictionary<string, string> Members(JsonElement document) =>
        document.EnumerateObject().ToDictionary(
            member => member.Name, member => member.Value.GetRawText(), StringComparer.Ordinal);
}
