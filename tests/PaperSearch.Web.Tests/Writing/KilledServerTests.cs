using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Writing;

public sealed partial class KilledServerTests : IDisposable
{
    private const int Rounds = 8;
    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;

    private string IndexPath => Path.Combine(folder, "papers.index");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    [Trait("speed", "slow")]
    public async Task Every_paper_that_was_acknowledged_is_there_after_the_server_was_killed_again_and_again()
    {
        var keys = Path.Combine(folder, "keys");
        await File.WriteAllTextAsync(keys, "# who may write\n" + RunningServer.KeyHash + "  -\n");
        using (var index = PaperIndex.Open(IndexPath))
            await index.ImportAsync([new Paper { Id = PaperId.Parse("first"), Title = "Marimba" }]);
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var acknowledged = new ConcurrentBag<string>();

        for (var round = 0; round < Rounds; round++)
        {
            using var server = StartServer(keys);
            var address = await AddressAsync(server);
            using var client = new HttpClient { BaseAddress = address, Timeout = RunningServer.Patience };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", RunningServer.Key);
            var writers = Enumerable.Range(0, 3)
                .Select(writer => WriteAsync(client, $"r{round}w{writer}", acknowledged)).ToList();
            // Amidst the writing, not before it.
            var before = acknowledged.Count;
            while (acknowledged.Count == before && !writers.TrueForAll(w => w.IsCompleted))
                await Task.Delay(5);
            await Task.Delay(random.Next(0, 150));
            server.Kill();
            await server.WaitForExitAsync();
            await Task.WhenAll(writers);
        }

        Assert.True(acknowledged.Count > Rounds, $"Only {acknowledged.Count} papers were acknowledged.");
        using var after = PaperIndex.Open(IndexPath, new PaperIndexOptions { ReadOnly = true });
        Assert.DoesNotContain(acknowledged, id => after.Get(PaperId.Parse(id)) is null);
        Assert.True((await after.VerifyAsync()).IsSound);
    }

    private static async Task WriteAsync(HttpClient client, string name, ConcurrentBag<string> acknowledged)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                var id = $"{name}-{i}";
                using var body = new StringContent("""{"title":"Marimba"}""", Encoding.UTF8, "application/json");
                using var response = await client.PutAsync($"/v1/papers/{id}", body);
                response.EnsureSuccessStatusCode();
                acknowledged.Add(id);
            }
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            // The server is gone.
        }
    }

    private Process StartServer(string keys)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "PaperSearch.Cli.dll"),
            "serve", "--index", IndexPath, "--urls", "http://127.0.0.1:0", "--api-key-file", keys,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static async Task<Uri> AddressAsync(Process server)
    {
        var line = await server.StandardOutput.ReadLineAsync() ?? "";
        Assert.True(Address().IsMatch(line), line.Length > 0 ? line : await server.StandardError.ReadToEndAsync());
        return new Uri(Address().Match(line).Value);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
