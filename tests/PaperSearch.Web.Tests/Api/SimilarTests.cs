using System.Net;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Api;

/// <summary>Papers that resemble another.</summary>
public sealed class SimilarTests(SeedServer seeds) : IClassFixture<SeedServer>
{
    [Fact]
    public async Task Similar_papers_come_with_how_much_they_are_and_what_they_share()
    {
        var id = await FirstIdAsync("meta learning");
        var page = await seeds.Client.JsonAsync($"/v1/papers/{id}/similar?size=3&explain=true");

        Assert.Equal(id, page.GetProperty("paper").GetString());
        var papers = page.GetProperty("papers").EnumerateArray().ToList();
        Assert.InRange(papers.Count, 1, 3);
        Assert.All(papers, paper =>
        {
            Assert.NotEqual(id, paper.GetProperty("paper").GetProperty("id").GetString());
            Assert.InRange(paper.GetProperty("score").GetDouble(), 0.001, 1);
            Assert.NotEqual(0, paper.GetProperty("sharedWords").GetArrayLength());
            var explained = paper.GetProperty("explanation").GetProperty("value").GetDouble();
            Assert.Equal(paper.GetProperty("score").GetDouble(), explained, 6);
        });
    }

    [Fact]
    public async Task Text_finds_papers_like_it()
    {
        var page = await seeds.Client.JsonAsync("/v1/similar?text=click-through+rate+prediction+of+ads&size=2");

        Assert.Equal(System.Text.Json.JsonValueKind.Null, page.GetProperty("paper").ValueKind);
        Assert.Contains("rate", page.GetProperty("papers")[0].GetProperty("paper").GetProperty("abstract").GetString(),
            StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("10.1000/a/b")]
    [InlineData("10.1000%2Fa%2Fb")]
    public async Task Id_may_have_slashes(string id)
    {
        await using var server = await RunningServer.StartAsync(
        [
            new Paper { Id = PaperId.Parse("10.1000/a/b"), Title = "Neutron stars" },
            new Paper { Id = PaperId.Parse("other"), Title = "Mergers of neutron stars" },
            new Paper { Id = PaperId.Parse("odd/similar"), Title = "Neutron stars, a paper whose id ends so" },
        ]);

        var page = await server.Client.JsonAsync($"/v1/papers/{id}/similar");
        Assert.Equal("10.1000/a/b", page.GetProperty("paper").GetString());
        Assert.Equal(2, page.GetProperty("papers").GetArrayLength());
        var paper = await server.Client.JsonAsync("/v1/papers/odd%2Fsimilar");
        Assert.Equal("odd/similar", paper.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Filters_narrow_the_papers()
    {
        var id = await FirstIdAsync("meta learning");
        var page = await seeds.Client.JsonAsync($"/v1/papers/{id}/similar?filter.year=2023");

        Assert.All(page.GetProperty("papers").EnumerateArray(), paper => Assert.StartsWith(
            "2023", paper.GetProperty("paper").GetProperty("date").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answer_is_known_by_its_tag()
    {
        var address = $"/v1/papers/{await FirstIdAsync("meta learning")}/similar";
        using var first = await seeds.Client.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await seeds.Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/v1/papers/none/similar", HttpStatusCode.NotFound, "paper_not_found")]
    [InlineData("/v1/papers/no/such/paper/similar", HttpStatusCode.NotFound, "paper_not_found")]
    [InlineData("/v1/similar", HttpStatusCode.BadRequest, "missing_parameter")]
    [InlineData("/v1/similar?text=x&size=0", HttpStatusCode.BadRequest, "invalid_parameter")]
    [InlineData("/v1/similar?text=x&size=101", HttpStatusCode.BadRequest, "invalid_parameter")]
    [InlineData("/v1/similar?text=x&q=y", HttpStatusCode.BadRequest, "unknown_parameter")]
    [InlineData("/v1/similar?text=x&text=y", HttpStatusCode.BadRequest, "repeated_parameter")]
    [InlineData("/v1/similar?text=x&snapshot=none", HttpStatusCode.NotFound, "unknown_snapshot")]
    public async Task Wrong_request_is_told(string address, HttpStatusCode status, string code)
    {
        using var response = await seeds.Client.GetAsync(address);
        await response.ProblemAsync(status, code);
    }

    [Fact]
    public async Task Unknown_parameter_is_told_with_those_there_are()
    {
        using var response = await seeds.Client.GetAsync("/v1/similar?text=x&filter.yaer=2023");
        var problem = (await response.ProblemAsync(HttpStatusCode.BadRequest, "unknown_parameter")).GetRawText();

        Assert.Contains("filter.year", problem, StringComparison.Ordinal);
        Assert.Contains("filter.category", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("cursor", problem, StringComparison.Ordinal);
    }

    private async Task<string> FirstIdAsync(string query)
    {
        var page = await seeds.Client.JsonAsync($"/v1/search?q={Uri.EscapeDataString(query)}&size=1");
        return page.GetProperty("hits")[0].GetProperty("id").GetString()!;
    }
}
