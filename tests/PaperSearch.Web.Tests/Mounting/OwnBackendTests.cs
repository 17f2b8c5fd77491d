using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using PaperSearch.AspNetCore;
using PaperSearch.Names;
using PaperSearch.Searching;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Mounting;

/// <summary>API and pages on a backend that the application brings: no index is opened.</summary>
public sealed class OwnBackendTests
{
    private static readonly Paper marimba =
        new() { Id = PaperId.Parse("a"), Title = "Music for Marimba", Authors = [AuthorParser.Parse("Keiko Abe")] };

    private static readonly Paper gravity = new() { Id = PaperId.Parse("b"), Title = "On Gravity" };

    [Fact]
    public async Task Searcher_of_the_application_answers_api_and_pages()
    {
        await using var app = await StartAsync();
        using var client = app.GetTestClient();

        var page = await client.JsonAsync("/v1/search?q=marimba");
        Assert.Equal("a", Assert.Single(page.GetProperty("hits").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal("a list", page.GetProperty("index").GetProperty("name").GetString());
        Assert.Equal("Music for Marimba", (await client.JsonAsync("/v1/papers/a")).GetProperty("title").GetString());
        Assert.Contains("Music for Marimba", await client.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Contains("Music for Marimba", await client.GetStringAsync("/papers/a"), StringComparison.Ordinal);
        Assert.Equal("ready", await client.GetStringAsync("/health/ready"));
        Assert.Contains("papersearch_index_papers", await client.GetStringAsync("/metrics"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/search?q=gravity&sort=newest")]
    [InlineData("/v1/search?q=gravity&facet=year")]
    [InlineData("/v1/search?q=gravity&cursor=x")]
    [InlineData("/v1/search?q=gravity&explain=true")]
    [InlineData("/v1/facets/year?q=gravity")]
    [InlineData("/v1/feed?q=gravity")]
    [InlineData("/v1/export?q=gravity")]
    [InlineData("/v1/suggest?q=gravity")]
    public async Task What_the_backend_cannot_do_is_refused(string address)
    {
        await using var app = await StartAsync();
        using var client = app.GetTestClient();

        await client.ProblemAsync(address, HttpStatusCode.BadRequest, "unsupported");
    }

    [Fact]
    public async Task Query_beyond_the_backend_is_read_more_weakly_with_a_warning_or_refused_when_strict()
    {
        await using var app = await StartAsync();
        using var client = app.GetTestClient();

        var page = await client.JsonAsync("/v1/search?q=\"for+marimba\"");
        Assert.Equal("for AND marimba", page.GetProperty("query").GetProperty("canonical").GetString());
        Assert.Equal("unsupported", page.GetProperty("query").GetProperty("warnings")[0].GetProperty("code").GetString());
        Assert.Equal(1, page.GetProperty("total").GetProperty("value").GetInt32());
        await client.ProblemAsync("/v1/search?q=\"for+marimba\"&strict=true", HttpStatusCode.BadRequest, "query_syntax");
    }

    [Fact]
    public async Task Page_offers_only_what_the_backend_can_do()
    {
        await using var app = await StartAsync();
        using var client = app.GetTestClient();

        var page = await client.GetStringAsync("/search?q=o");

        Assert.Contains("2 papers", page, StringComparison.Ordinal);
        Assert.DoesNotContain("sort=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/v1/export", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/v1/feed", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-suggest", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_store_there_is_nothing_to_write_to_and_no_figures()
    {
        await using var app = await StartAsync();
        using var client = app.GetTestClient();

        await client.ProblemAsync("/v1/stats", HttpStatusCode.NotFound, "not_found");
        using var put = await client.PutAsJsonAsync("/v1/papers/c", new { title = "Congas" });
        Assert.Equal(HttpStatusCode.MethodNotAllowed, put.StatusCode);
        var description = await client.GetStringAsync("/v1/openapi.json");
        Assert.DoesNotContain("/v1/stats", description, StringComparison.Ordinal);
        Assert.Contains("/v1/search", description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Store_of_the_application_gets_what_is_written()
    {
        var store = new RecordingStore();
        await using var app = await StartAsync(store);
        using var client = app.GetTestClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", RunningServer.Key);

        using var put = await client.PutAsJsonAsync("/v1/papers/c?refresh=wait_for", new { title = "Congas" });

        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        Assert.Equal("Congas", Assert.Single(store.Changes).Paper!.Title);
        Assert.Equal(1, (await client.JsonAsync("/v1/stats")).GetProperty("papers").GetInt32());
    }

    private static async Task<WebApplication> StartAsync(IPaperStore? store = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<IPaperSearcher>(new ListBackend(marimba, gravity));
        if (store is not null)
            builder.Services.AddSingleton(store);
        // There is none at this path, and none is made.
        builder.Services.AddPaperSearch(options =>
        {
            options.IndexPath = Path.Combine(Path.GetTempPath(), "papersearch-test-none", "papers.index");
            options.ApiKeyHashes.Add(RunningServer.KeyHash);
        });
        builder.Services.AddOpenTelemetry().WithMetrics(metrics =>
            metrics.AddMeter(PaperSearchTelemetry.MeterName).AddPrometheusExporter());
        var app = builder.Build();
        app.UsePaperSearchAnswers();
        app.UseRouting();
        app.MapPaperSearchApi("/v1");
        app.MapPaperSearchPages("/");
        app.MapPaperSearchOperations("/").MapPrometheusScrapingEndpoint("/metrics");
        await app.StartAsync();
        return app;
    }
}
