using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Safety;

/// <summary>What one client takes of what all share.</summary>
public sealed class ShareTests
{
    [Fact]
    public async Task Client_that_sends_its_body_slowly_keeps_no_other_waiting()
    {
        await using var server = await RunningServer.StartAsync(null,
            options => (options.Limits.Searches, options.Limits.WaitingSearches) = (1, 0));
        // The first search of a program takes the longest, and the server has little patience with slow bodies.
        await server.CountAsync("learning");
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            "POST /v1/search HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + "Content-Length: 16\r\nExpect: 100-continue\r\n\r\n"));
        var answer = new byte[1000];
        // The server is at the body now.
        Assert.StartsWith(
            "HTTP/1.1 100", Encoding.ASCII.GetString(answer, 0, await stream.ReadAsync(answer)), StringComparison.Ordinal);
        await stream.WriteAsync("{\"q\":\"le"u8.ToArray());

        Assert.True(await server.CountAsync("learning") > 0);

        await stream.WriteAsync("arning\"}"u8.ToArray());
        Assert.StartsWith(
            "HTTP/1.1 200", Encoding.ASCII.GetString(answer, 0, await stream.ReadAsync(answer)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_with_many_searches_in_hand_leaves_the_queue_to_others()
    {
        await using var server = await RunningServer.StartAsync(
            null,
            options => (options.Limits.Searches, options.Limits.ClientSearches) = (1, 1),
            settings => settings with { Proxies = ["127.0.0.1"] });
        var queue = server.App.Services.GetRequiredService<WorkQueues>();
        Task<HttpResponseMessage> first, other;
        using (queue.Of(WorkKind.Search).AttemptAcquire())
        {
            first = AskAsync(server, "203.0.113.7");
            await WaitingAsync(queue, 1);
            using var refused = await AskAsync(server, "203.0.113.7");
            await refused.ProblemAsync(HttpStatusCode.TooManyRequests, "too_many_at_once");
            Assert.NotNull(refused.Headers.RetryAfter);
            other = AskAsync(server, "203.0.113.8");
            await WaitingAsync(queue, 2);
        }
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK],
            (await Task.WhenAll(first, other)).Select(response => response.StatusCode));
        await GetsItsShareBackAsync(server, "203.0.113.7", "/v1/search");
    }

    [Fact]
    public async Task Client_that_reads_its_exports_slowly_leaves_turns_to_others_and_gives_its_own_back_when_it_goes()
    {
        var papers = Enumerable.Range(0, 200)
            .Select(i => new Paper { Id = PaperId.Parse($"p{i}"), Title = "Gravity", Abstract = new string('a', 100_000) });
        await using var server = await RunningServer.StartAsync(
            papers,
            options => (options.Limits.Exports, options.Limits.ClientExports) = (2, 1),
            settings => settings with { Proxies = ["127.0.0.1"] });
        // Twenty megabytes: more than all buffers between server and client hold.
        using (var slow = await AskAsync(server, "203.0.113.7", "/v1/export"))
        {
            using var refused = await AskAsync(server, "203.0.113.7", "/v1/export");
            await refused.ProblemAsync(HttpStatusCode.TooManyRequests, "too_many_at_once");
            using var other = await AskAsync(server, "203.0.113.8", "/v1/export?q=nothing");
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }
        await GetsItsShareBackAsync(server, "203.0.113.7", "/v1/export?q=nothing");
    }

    [Fact]
    public async Task Export_whose_search_takes_too_long_is_refused()
    {
        var words = string.Concat(Enumerable.Repeat("one two three four ", 30));
        var papers = Enumerable.Range(0, 5000)
            .Select(i => new Paper { Id = PaperId.Parse($"p{i}"), Title = "Gravity", Abstract = words });
        await using var server = await RunningServer.StartAsync(papers,
            options => options.Limits.ExportSearchTime = TimeSpan.FromMilliseconds(1));
        var query = string.Join(" OR ", Enumerable.Range(1, 100).Select(i => $"\"four three two one\"~{1000 - i}"));

        using var response = await server.Client.GetAsync("/v1/export?q=" + Uri.EscapeDataString(query));

        await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, "search_too_long");
        Assert.Null(response.Content.Headers.ContentDisposition);
        Assert.Null(response.Headers.ETag);
        // Without a body nothing is searched.
        using var head = await server.Client.SendAsync(
            new HttpRequestMessage(HttpMethod.Head, response.RequestMessage!.RequestUri));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
    }

    // A share goes back when an answer has ended on the server, which may be after the client has it.
    private static async Task GetsItsShareBackAsync(RunningServer server, string client, string address)
    {
        while (true)
        {
            using var again = await AskAsync(server, client, address);
            if (again.StatusCode == HttpStatusCode.OK)
                return;
            await again.ProblemAsync(HttpStatusCode.TooManyRequests, "too_many_at_once");
            await Task.Delay(20);
        }
    }

    private static async Task WaitingAsync(WorkQueues queue, int count)
    {
        while (queue.Waiting(WorkKind.Search) < count)
            await Task.Delay(5);
    }

    private static Task<HttpResponseMessage> AskAsync(RunningServer server, string client, string address = "/v1/search")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("X-Forwarded-For", client);
        return server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
