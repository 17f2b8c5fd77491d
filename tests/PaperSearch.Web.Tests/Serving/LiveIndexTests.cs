using System.Net;

namespace PaperSearch.Web.Tests.Serving;

public sealed class LiveIndexTests
{
    [Fact]
    public async Task Import_by_another_is_seen_and_no_request_fails()
    {
        await using var server = await RunningServer.StartAsync();
        using var stop = new CancellationTokenSource();
        var requests = 0;
        var asking = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                using var response = await server.Client.GetAsync("/v1/search?q=gravity&facet=year,author&size=20");
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                requests++;
            }
        });

        using (var other = PaperIndex.Open(server.IndexPath))
        {
            for (var round = 1; round <= 3; round++)
            {
                await other.ImportAsync(Enumerable.Range(0, 2000).Select(i => new Paper
                {
                    Id = PaperId.Parse($"{round}-{i}"),
                    Title = $"Gravity {i}",
                    Date = new PaperDate(1950 + (i % 70)),
                }));
                var until = DateTime.UtcNow + RunningServer.Patience;
                while (await server.CountAsync("gravity") != round * 2000)
                    Assert.True(DateTime.UtcNow < until, "The import is not seen.");
            }
        }
        while (requests == 0 && !asking.IsCompleted)
            await Task.Delay(20);
        await stop.CancelAsync();
        await asking;
    }

    [Fact]
    public void Changes_are_looked_for_twice_a_second() =>
        Assert.InRange(new PaperSearch.AspNetCore.PaperSearchOptions().RefreshInterval, TimeSpan.Zero, TimeSpan.FromSeconds(0.5));

    [Fact]
    public async Task Requests_in_flight_end_when_the_server_is_told_to_stop()
    {
        var papers = Enumerable.Range(0, 4000)
            .Select(i => new Paper { Id = PaperId.Parse($"p{i}"), Title = $"Gravity {i}", Abstract = new string('a', 5000) });
        await using var server = await RunningServer.StartAsync(papers);
        // More than the buffers between server and client hold, so that the server is amidst it.
        using var response = await server.Client.GetAsync("/v1/export?q=gravity", HttpCompletionOption.ResponseHeadersRead);

        var stopping = server.App.StopAsync();
        await Task.Delay(200);
        Assert.False(stopping.IsCompleted);
        var lines = (await response.Content.ReadAsStringAsync()).TrimEnd().Split('\n');

        Assert.Equal(4000, lines.Length);
        await stopping;
    }

    [Fact]
    public async Task Papers_taken_in_before_the_end_are_in_the_index_after_it()
    {
        var server = await RunningServer.StartWritableAsync();
        var path = server.IndexPath;
        var writes = Enumerable.Range(0, 20).Select(i => server.PutAsync($"w{i}", "Marimba")).ToList();
        await Task.WhenAny(writes);

        await server.App.StopAsync();

        var acknowledged = 0;
        foreach (var write in writes)
        {
            try
            {
                using var response = await write;
                acknowledged += response.IsSuccessStatusCode ? 1 : 0;
            }
            catch (HttpRequestException)
            {
                // It came too late to be taken in.
            }
        }
        await server.App.DisposeAsync();
        using (var index = PaperIndex.Open(path, new PaperIndexOptions { ReadOnly = true }))
            Assert.InRange(index.Search("marimba").Total.Value, Math.Max(1, acknowledged), 20);
        Directory.Delete(path, recursive: true);
    }
}
