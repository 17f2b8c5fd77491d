using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaperSearch.Resolving;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Mounting;

/// <summary>Profiles of ranking that an application declares, as a request names them.</summary>
public sealed class RankingProfileTests : IDisposable
{
    private static readonly RankingProfile abstracts =
        RankingProfile.Default with { Title = 0.01f, Abstract = 5, TitleMatch = 0, WholeTitle = 0 };

    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Profile_that_a_request_names_orders_the_hits()
    {
        await using var app = await StartAsync(new() { Named = [new("abstracts", abstracts)] });
        using var client = app.GetTestClient();

        Assert.Equal("title", await FirstAsync(client, "/v1/search?q=gravity"));
        Assert.Equal("abstract", await FirstAsync(client, "/v1/search?q=gravity&profile=abstracts"));
        var self = (await client.JsonAsync("/v1/search?profile=abstracts&q=gravity"))
            .GetProperty("links").GetProperty("self").GetString();
        Assert.Equal("/v1/search?q=gravity&profile=abstracts", self);
        var problem = await client.ProblemAsync(
            "/v1/search?q=gravity&profile=abstrct", HttpStatusCode.BadRequest, "invalid_parameter");
        Assert.Equal("abstracts", problem.GetProperty("nearest").GetString());
        Assert.Contains("abstracts", await client.GetStringAsync("/v1/openapi.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_profile_is_there_without_any_other()
    {
        await using var app = await StartAsync(new());
        using var client = app.GetTestClient();

        Assert.Equal("title", await FirstAsync(client, "/v1/search?q=gravity&profile=plain"));
        var problem = await client.ProblemAsync(
            "/v1/search?profile=abstracts", HttpStatusCode.BadRequest, "invalid_parameter");
        Assert.Contains("abstracts", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_of_another_ranking_is_not_taken_for_known()
    {
        await using var first = await StartAsync(new());
        using var client = first.GetTestClient();
        using var answer = await client.GetAsync("/v1/search?q=gravity");
        var tag = answer.Headers.ETag;
        await first.StopAsync();
        await first.DisposeAsync();

        await using var second = await StartAsync(new() { Default = abstracts });
        using var other = second.GetTestClient();
        other.DefaultRequestHeaders.IfNoneMatch.Add(tag!);
        using var again = await other.GetAsync("/v1/search?q=gravity");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);

        await using var third = await StartAsync(new());
        using var same = third.GetTestClient();
        same.DefaultRequestHeaders.IfNoneMatch.Add(tag!);
        using var known = await same.GetAsync("/v1/search?q=gravity");
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    private static async Task<string?> FirstAsync(HttpClient client, string address) =>
        (await client.JsonAsync(address)).GetProperty("hits")[0].GetProperty("id").GetString();

    private async Task<WebApplication> StartAsync(RankingProfiles ranking)
    {
        var path = Path.Combine(folder, "papers.index");
        if (!Directory.Exists(path))
        {
            using var index = PaperIndex.Open(path);
            await index.ImportAsync(
            [
                new Paper { Id = PaperId.Parse("title"), Title = "Gravity waves", Abstract = "A short note about other things." },
                new Paper
                {
                    Id = PaperId.Parse("abstract"),
                    Title = "Some other thing",
                    Abstract = "Notes on gravity and what falls.",
                },
            ]);
        }
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddPaperSearch(options =>
        {
            options.IndexPath = path;
            options.Ranking = ranking;
        });
        var app = builder.Build();
        app.UsePaperSearchAnswers();
        app.UseRouting();
        app.MapPaperSearchApi("/v1");
        await app.StartAsync();
        return app;
    }
}
