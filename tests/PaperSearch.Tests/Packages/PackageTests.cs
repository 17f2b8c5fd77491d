using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace PaperSearch.Tests.Packages;

/// <summary>What applications get: the packages, without anything of the repository beside them.</summary>
[Trait("speed", "slow")]
public sealed class PackageTests(PackedPackages packages) : IClassFixture<PackedPackages>
{
    private static readonly ReadmeSample[] samples =
        [ReadmeSample.Of(), ReadmeSample.Of("src", "PaperSearch"), ReadmeSample.Of("src", "PaperSearch.Evaluation")];

    [Fact]
    public void Packages_have_one_version_and_symbols() => Assert.Equal(
        new[]
        {
            "PaperSearch", "PaperSearch.AspNetCore", "PaperSearch.AspNetCore.Pages", "PaperSearch.Cli", "PaperSearch.Evaluation",
        }
            .SelectMany(name => new[] { $"{name}.{packages.Version}.nupkg", $"{name}.{packages.Version}.snupkg" })
            .Order(StringComparer.Ordinal),
        packages.Files.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("PaperSearch", "Lucene.Net Lucene.Net.Analysis.Common Lucene.Net.QueryParser")]
    [InlineData("PaperSearch.AspNetCore", "Microsoft.AspNetCore.OpenApi PaperSearch")]
    [InlineData("PaperSearch.AspNetCore.Pages", "PaperSearch.AspNetCore Scalar.AspNetCore")]
    [InlineData("PaperSearch.Evaluation", "PaperSearch")]
    [InlineData("PaperSearch.Cli", "")]
    public void Package_brings_what_it_needs_and_no_more(string package, string dependencies) => Assert.Equal(
        dependencies,
        string.Join(' ', packages.Metadata(package).Descendants("dependency")
            .Select(dependency => dependency.Attribute("id")!.Value).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("PaperSearch")]
    [InlineData("PaperSearch.AspNetCore")]
    [InlineData("PaperSearch.AspNetCore.Pages")]
    [InlineData("PaperSearch.Cli")]
    [InlineData("PaperSearch.Evaluation")]
    public void Package_says_what_it_is(string package)
    {
        var metadata = packages.Metadata(package);
        var entries = packages.Entries(package);

        Assert.Equal("Apache-2.0", metadata.Element("license")?.Value);
        Assert.NotEmpty(metadata.Element("description")!.Value);
        Assert.NotEmpty(metadata.Element("tags")!.Value);
        Assert.Contains(metadata.Element("readme")!.Value, entries);
        Assert.Contains(metadata.Element("icon")!.Value, entries);
        Assert.Contains(entries, entry => entry.EndsWith($"/{package}.dll", StringComparison.Ordinal));
        Assert.Contains(entries, entry => entry.EndsWith($"/{package}.xml", StringComparison.Ordinal));
        Assert.Contains(
            packages.Entries(package, "snupkg"), entry => entry.EndsWith($"/{package}.pdb", StringComparison.Ordinal));
        // A folder of the machine that made it would be nobody's business.
        Assert.All([metadata.Element("projectUrl")?.Value, metadata.Element("repository")?.Attribute("url")?.Value],
            address => Assert.True(address is null || address.StartsWith("https://", StringComparison.Ordinal), address));
    }

    [Fact]
    public void Pages_fit_the_version_of_the_api_whose_inside_they_use() => Assert.Equal(
        $"[{packages.Version}]",
        packages.Metadata("PaperSearch.AspNetCore.Pages").Descendants("dependency")
            .Single(dependency => dependency.Attribute("id")!.Value == "PaperSearch.AspNetCore").Attribute("version")!.Value);

    [Fact]
    public async Task Samples_of_the_readmes_print_what_they_say() => await RunSamplesAsync(await packages.BuildAsync(
        "Embedding", "Microsoft.NET.Sdk", ReadmeSample.Program(samples.Select(sample => sample.Console)),
        "PaperSearch.Evaluation"));

    [Theory]
    [InlineData("PublishTrimmed")]
    [InlineData("PublishAot")]
    public async Task Samples_of_the_readmes_print_the_same_when_they_are_published(string how) => await RunSamplesAsync(
        await packages.PublishAsync(
            how, how, ReadmeSample.Program(samples.Select(sample => sample.Console)), "PaperSearch.Evaluation"));

    private static async Task RunSamplesAsync(PackagedApplication application)
    {
        // What the repository's own readme prints depends on the sample page, and is not written there.
        var output = await application.RunAsync("0");
        Assert.Contains("<mark>Meta</mark>", output, StringComparison.Ordinal);
        Assert.Contains("2024: ", output, StringComparison.Ordinal);
        Assert.Contains("1 by Physics", output, StringComparison.Ordinal);
        foreach (var (index, sample) in samples.Index().Skip(1))
            Assert.Equal(sample.Output, (await application.RunAsync($"{index}")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Servers_of_the_readmes_answer()
    {
        ReadmeSample[] servers =
        [
            ReadmeSample.Of("src", "PaperSearch.AspNetCore"), ReadmeSample.Of(),
            ReadmeSample.Of("src", "PaperSearch.AspNetCore.Pages"),
        ];
        var application = await packages.BuildAsync("Serving", "Microsoft.NET.Sdk.Web",
            ReadmeSample.Program(servers.Select(server => server.Web)), "PaperSearch.AspNetCore.Pages");

        await application.ServeAsync(WriteAndSearchAsync, "0");
        // An index is made where there is none and somebody may write.
        string[] empty = ["--PaperSearch:CreateIndex", "true", "--PaperSearch:ApiKeyHashes:0", new('0', 64)];
        await application.ServeAsync(client => FindAsync(client, "/", "<html"), ["1", .. empty]);
        await application.ServeAsync(
            async client =>
            {
                await FindAsync(client, "/library", "<html");
                await FindAsync(client, "/library/papersearch.js", "customElements.define(\"paper-search\"");
                await FindAsync(client, "/docs/", "v1/openapi.json");
            },
            ["2", .. empty]);

        Assert.Contains("PaperSearch.AspNetCore cannot be trimmed", await packages.RefusalAsync("Serving", "PublishTrimmed"),
            StringComparison.Ordinal);
    }

    private static async Task FindAsync(HttpClient client, string address, string text) =>
        Assert.Contains(text, await client.GetStringAsync(address), StringComparison.Ordinal);

    // As the readme has it for curl.
    private static async Task WriteAndSearchAsync(HttpClient client)
    {
        using var paper = new HttpRequestMessage(HttpMethod.Put, "/v1/papers/arXiv:1706.03762")
        {
            Content = new StringContent(
                """
                {"title":"Attention Is All You Need","authors":["Ashish Vaswani"],"categories":["cs.CL"],"date":"2017-06-12"}
                """,
                Encoding.UTF8, "application/json"),
        };
        paper.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "secret");
        using var written = await client.SendAsync(paper);
        Assert.True(written.IsSuccessStatusCode, await written.Content.ReadAsStringAsync());

        using var page = JsonDocument.Parse(await client.GetStringAsync("/v1/search?q=attention&facet=category"));
        Assert.Equal("1706.03762", page.RootElement.GetProperty("hits")[0].GetProperty("id").GetString());
        await FindAsync(client, "/v1/openapi.json", "\"/v1/search\"");
        await FindAsync(client, "/health/ready", "ready");
    }
}
