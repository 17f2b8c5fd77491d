using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PaperSearch.AspNetCore;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Mounting;

/// <summary>The package in an application that is not ours.</summary>
public sealed class MountedTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;

    private string IndexPath => Path.Combine(folder, "papers.index");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Options_are_bound_from_the_configuration_and_the_rest_of_the_application_is_not_touched()
    {
        await using var app = await StartAsync(new Dictionary<string, string?>
        {
            ["PaperSearch:IndexPath"] = IndexPath,
            ["PaperSearch:IndexName"] = "ours",
            ["PaperSearch:CreateIndex"] = "true",
            ["PaperSearch:Limits:PageSize"] = "7",
            ["PaperSearch:Limits:SearchTime"] = "00:00:02",
            ["PaperSearch:ApiKeyHashes:0"] = RunningServer.KeyHash,
            ["PaperSearch:CorsOrigins:0"] = "https://example.org",
        });
        using var client = app.GetTestClient();

        var page = await client.JsonAsync("/library/api/search?q=x");
        Assert.Equal("ours", page.GetProperty("index").GetProperty("name").GetString());
        Assert.StartsWith(
            "/library/api/search", page.GetProperty("links").GetProperty("self").GetString(), StringComparison.Ordinal);
        await client.ProblemAsync("/library/api/search?size=8", System.Net.HttpStatusCode.BadRequest, "invalid_parameter");
        using var own = await client.GetAsync("/own");
        Assert.Equal("own", await own.Content.ReadAsStringAsync());
        Assert.False(own.Headers.Contains("Content-Security-Policy"));
        Assert.Single(app.Services.GetRequiredService<IOptions<PaperSearchOptions>>().Value.ApiKeyHashes);
    }

    [Theory]
    [InlineData("PaperSearch:IndexPath", "")]
    [InlineData("PaperSearch:Limits:PageSize", "0")]
    [InlineData("PaperSearch:Limits:PageSize", "1001")]
    [InlineData("PaperSearch:Limits:SearchTime", "00:00:00")]
    [InlineData("PaperSearch:Limits:SearchTime", "5")]
    [InlineData("PaperSearch:Limits:ExportSearchTime", "2")]
    [InlineData("PaperSearch:Limits:RateWindow", "00:00:00.0000001")]
    [InlineData("PaperSearch:RefreshInterval", "2")]
    [InlineData("PaperSearch:Limits:ValueLength", "0")]
    [InlineData("PaperSearch:Limits:ClientExports", "-1")]
    [InlineData("PaperSearch:Limits:Requests", "-1")]
    [InlineData("PaperSearch:ApiKeyHashes:0", "secret")]
    [InlineData("PaperSearch:CorsOrigins:0", "example.org")]
    [InlineData("PaperSearch:CorsOrigins:0", "https://example.org/")]
    public async Task Wrong_options_end_the_start_with_their_name_and_without_the_secret(string name, string value)
    {
        var settings = new Dictionary<string, string?>
        {
            ["PaperSearch:IndexPath"] = IndexPath,
            ["PaperSearch:CreateIndex"] = "true",
            [name] = value,
        };
        var e = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(settings));

        Assert.Contains(
            name.Split(':')[^1].TrimEnd('0').Length > 0 ? name.Split(':')[^1] : name.Split(':')[^2],
            e.Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain("secret", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PaperSearch:Limits:PageSiz", "5", "PageSiz")]
    [InlineData("PaperSearch:Limits:PageSize", "five", "PaperSearch:Limits:PageSize")]
    public async Task Option_that_there_is_not_or_that_cannot_be_read_ends_the_start_with_its_name(
        string name, string value, string told)
    {
        var settings = new Dictionary<string, string?>
        {
            ["PaperSearch:IndexPath"] = IndexPath,
            ["PaperSearch:CreateIndex"] = "true",
            [name] = value,
        };
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(settings));
        Assert.Contains(told, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_that_is_missing_ends_the_start()
    {
        var e = await Assert.ThrowsAsync<PaperSearchException>(
            () => StartAsync(new Dictionary<string, string?> { ["PaperSearch:IndexPath"] = IndexPath }));
        Assert.Equal(PaperSearchError.IndexMissing, e.Error);
    }

    [Fact]
    public async Task Index_of_the_application_is_served_where_it_has_one_and_stays_open_when_the_application_ends()
    {
        using var index = PaperIndex.Open(IndexPath);
        await index.ImportAsync([new Paper { Id = PaperId.Parse("a"), Title = "Marimba" }]);
        await using (var app = await StartAsync([], services => services.AddSingleton(index)))
        {
            using var client = app.GetTestClient();
            Assert.Equal(1,
                (await client.JsonAsync("/library/api/search?q=marimba")).GetProperty("total").GetProperty("value").GetInt32());
        }

        Assert.Equal(1, index.Search("marimba").Total.Value);
    }

    [Fact]
    public async Task Fields_that_the_application_declares_are_served()
    {
        var settings = new Dictionary<string, string?>
        {
            ["PaperSearch:IndexPath"] = IndexPath,
            ["PaperSearch:CreateIndex"] = "true",
            ["PaperSearch:ApiKeyHashes:0"] = RunningServer.KeyHash,
        };
        var fields = PaperFieldTable.Default.With(PaperField.Keyword("lab"));
        await using var app = await StartAsync(settings,
            services => services.Configure<PaperSearchOptions>(options => options.Fields = fields));
        using var client = app.GetTestClient();

        Assert.Equal("Lab", (await client.JsonAsync("/library/api/facets/lab")).GetProperty("label").GetString());
    }

    private static async Task<WebApplication> StartAsync(
        Dictionary<string, string?> settings, Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.Configure<PaperSearchOptions>(options => options.Limits.SearchTime = RunningServer.Patience);
        services?.Invoke(builder.Services);
        builder.Services.AddPaperSearch();
        var app = builder.Build();
        app.MapGroup("/library").MapPaperSearchApi("/api");
        app.MapGet("/own", () => "own");
        await app.StartAsync();
        return app;
    }
}
