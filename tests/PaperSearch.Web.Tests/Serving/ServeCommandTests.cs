using System.Diagnostics;
using System.Text.RegularExpressions;
using PaperSearch.Cli;
using PaperSearch.Cli.Serving;

namespace PaperSearch.Web.Tests.Serving;

public sealed partial class ServeCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;

    private string Index => Path.Combine(folder, "papers.index");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Start_that_cannot_be_tells_why_and_ends_with_the_code_of_its_kind()
    {
        var missing = await RunAsync("serve", "--index", Index, "--urls", "http://127.0.0.1:0");
        Assert.Equal(3, missing.Code);
        Assert.Contains("papersearch import", missing.Error, StringComparison.Ordinal);

        PaperIndex.Open(Index).Dispose();
        await File.WriteAllTextAsync(Path.Combine(folder, "keys"), "# plain text is no hash\nsecret\n");
        var keys = await RunAsync(
            "serve", "--index", Index, "--urls", "http://127.0.0.1:0", "--api-key-file", Path.Combine(folder, "keys"));
        Assert.Equal(2, keys.Code);
        Assert.Contains("SHA-256", keys.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", keys.Error, StringComparison.Ordinal);
        Assert.Equal(3, (await RunAsync("serve", "--index", Index, "--api-key-file", Path.Combine(folder, "nothing"))).Code);
        Assert.Equal(2, (await RunAsync("serve", "--index", Index, "--proxy", "everybody")).Code);
        Assert.Equal(2, (await RunAsync("serve", "--index", Index, "--port", "80")).Code);
        foreach (var url in (string[])["", "nonsense", "ftp://127.0.0.1:0", "http://127.0.0.1:99999", "http://127.0.0.1:0;x"])
        {
            var wrong = await RunAsync("serve", "--index", Index, "--urls", url);
            Assert.Equal(2, wrong.Code);
            Assert.Contains("http://127.0.0.1:5080", wrong.Error, StringComparison.Ordinal);
        }
        Assert.Equal(2,
            (await RunAsync("serve", "--index", Index, "--urls", "http://127.0.0.1:0", "--path-base", "papers")).Code);
        var origin = await RunAsync("serve", "--index", Index, "--urls", "http://127.0.0.1:0", "--cors-origin", "my.example");
        Assert.Equal(2, origin.Code);
        Assert.Contains("my.example", origin.Error, StringComparison.Ordinal);

        await using var server = await RunningServer.StartAsync();
        var taken = await RunAsync("serve", "--index", Index, "--urls", server.Address.ToString());
        Assert.Equal(3, taken.Code);
        Assert.Contains("--urls", taken.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080/")]
    [InlineData("http://0.0.0.0:5080/papers", "http://localhost:5080/papers")]
    [InlineData("http://[::]:80", "http://localhost/")]
    public void Browser_is_shown_an_address_it_can_ask(string listening, string shown) =>
        Assert.Equal(shown, DesktopBrowser.Reachable(listening));

    [Fact]
    [Trait("speed", "slow")]
    public async Task Serve_imports_tells_its_address_serves_and_ends_well_when_told_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        // Papers with some words of a question each: so many that a profile reads on from the first of them.
        string[] words = ["meta", "learning", "tasks", "graph", "neural", "networks"];
        var more = Path.Combine(folder, "more.jsonl");
        var titles = Enumerable.Range(0, 120)
            .Select(i => $"Kind {i % 7} of {words[i % 6]} and {words[(i + 1) % 6]} and {words[(i + 3) % 6]}");
        await File.WriteAllLinesAsync(more, titles.Select((title, i) => $$"""{"id":"more-{{i}}","title":"{{title}}"}"""));
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
            Environment = { ["PaperSearch__Limits__SearchTime"] = RunningServer.Patience.ToString() },
        };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "PaperSearch.Cli.dll"),
            "serve", "--from", RunningServer.Seeds, "--from", more, "--urls", "http://127.0.0.1:0",
            "--cors-origin", "https://a.example", "--cors-origin", "https://b.example", "--profile", "plain",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var line = await process.StandardOutput.ReadLineAsync() ?? await error;
        Assert.Contains("131 papers", line, StringComparison.Ordinal);
        using var client = new HttpClient { Timeout = RunningServer.Patience };
        client.BaseAddress = new Uri(Address().Match(line).Value);
        Assert.Equal(131, (await client.JsonAsync("/v1/search?size=1")).GetProperty("total").GetProperty("value").GetInt32());

        const string question = "/v1/search?q=meta+learning+tasks+with+graph+neural+networks&match=any&explain=true";
        Assert.DoesNotContain("resembles the first hits", await client.GetStringAsync(question), StringComparison.Ordinal);

        client.DefaultRequestHeaders.Add("Origin", "https://b.example");
        using var open = await client.GetAsync("/v1/stats");
        Assert.Equal("https://b.example", open.Headers.GetValues("Access-Control-Allow-Origin").Single());

        // Nobody holds the right to write: the import gave it back.
        using (var other = PaperIndex.Open(Index))
            await other.ImportAsync([new Paper { Id = PaperId.Parse("a"), Title = "Marimba" }]);
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("131 added", await error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Error)> RunAsync(params string[] args)
    {
        using var error = new StringWriter();
        var code = await PaperSearchCommand.RunAsync(args, Terminal.Plain(TextWriter.Null, error));
        return (code, error.ToString());
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
