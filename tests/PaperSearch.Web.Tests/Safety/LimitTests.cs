using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Safety;

public sealed class LimitTests(SeedServer seeds) : IClassFixture<SeedServer>
{
    [Fact]
    public async Task Query_facet_values_and_page_have_limits()
    {
        var problem = await seeds.Client.ProblemAsync(
            "/v1/search?q=" + new string('a', 4097), HttpStatusCode.BadRequest, "query_too_long");
        Assert.Equal(4096, problem.GetProperty("position").GetInt32());
        await seeds.Client.JsonAsync("/v1/search?q=" + new string('a', 4096));
        await seeds.Client.ProblemAsync(
            "/v1/search?" + string.Join('&', Enumerable.Repeat("filter.author=a", 51)),
            HttpStatusCode.BadRequest,
            "too_many_values");
        await seeds.Client.ProblemAsync("/v1/search?facet=year&facet.size=1001", HttpStatusCode.BadRequest, "invalid_parameter");
        await seeds.Client.ProblemAsync("/v1/authors/Huan?size=201", HttpStatusCode.BadRequest, "invalid_parameter");
        await seeds.Client.ProblemAsync(
            "/v1/facets/year?prefix=" + new string('a', 1025), HttpStatusCode.BadRequest, "invalid_parameter");
        foreach (var filter in (string[])["category", "author", "venue"])
            await seeds.Client.ProblemAsync(
                $"/v1/search?filter.{filter}=" + new string('a', 1025), HttpStatusCode.BadRequest, "invalid_parameter");
        await seeds.Client.ProblemAsync("/v1/authors/" + new string('a', 1025), HttpStatusCode.NotFound, "author_not_found");
    }

    [Fact]
    public async Task Address_and_headers_have_limits()
    {
        using var address = await seeds.Client.GetAsync("/v1/search?q=" + new string('a', 70_000));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, address.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/search");
        request.Headers.Add("X-Long", new string('a', 20_000));
        using var headers = await seeds.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, headers.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_has_a_limit_whether_it_tells_its_length_or_not(bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/search")
        {
            Content = new StringContent("{\"q\":\"" + new string('a', 70_000) + "\"}", Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await seeds.Client.SendAsync(request);
        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "body_too_large");
    }

    [Fact]
    public async Task Papers_have_a_limit_of_their_own()
    {
        await using var server = await RunningServer.StartWritableAsync(options => options.Limits.WriteBytes = 200_000);
        using var well = await server.PutAsync("a", new string('a', 100_000));
        Assert.Equal(HttpStatusCode.Created, well.StatusCode);
        using var tooLarge = await server.PutAsync("a", new string('a', 300_000));
        await tooLarge.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "body_too_large");
    }

    [Fact]
    public async Task Search_that_takes_too_long_says_what_it_left_out_and_is_not_kept()
    {
        var papers = Enumerable.Range(0, 5000).Select(i => new Paper { Id = PaperId.Parse($"p{i}"), Title = $"Gravity {i}" });
        await using var server = await RunningServer.StartAsync(papers,
            options => options.Limits.SearchTime = TimeSpan.FromTicks(1));

        using var response = await server.Client.GetAsync("/v1/search?q=gravity");
        var page = await response.JsonAsync();

        Assert.NotEqual("", page.GetProperty("cutOff").GetString());
        Assert.False(page.GetProperty("total").GetProperty("exact").GetBoolean());
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task Client_that_asks_too_often_is_told_when_to_come_again()
    {
        await using var server = await RunningServer.StartAsync(
            null, options => (options.Limits.Requests, options.Limits.RateWindow) = (3, TimeSpan.FromHours(1)));
        for (var i = 0; i < 3; i++)
            await server.Client.JsonAsync("/v1/search?q=x");

        using var refused = await server.Client.GetAsync("/v1/search?q=x");
        await refused.ProblemAsync(HttpStatusCode.TooManyRequests, "rate_limited");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 3600);
        using var papers = await server.Client.GetAsync("/v1/papers/x");
        Assert.Equal(HttpStatusCode.TooManyRequests, papers.StatusCode);

        // A person is told on a page.
        using var page = await server.Client.GetAsync("/search?q=x");
        Assert.Equal((HttpStatusCode.TooManyRequests, "text/html"),
            (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        Assert.NotNull(page.Headers.RetryAfter);
        Assert.Contains("<h1>Too many requests</h1>", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("ready", await server.Client.GetStringAsync("/health/ready"));
    }

    [Fact]
    public async Task Searches_beyond_the_queue_are_told_to_come_again_and_those_in_it_are_answered()
    {
        await using var server = await RunningServer.StartAsync(null,
            options => (options.Limits.Searches, options.Limits.WaitingSearches) = (1, 1));
        var queue = server.App.Services.GetRequiredService<WorkQueues>();
        Task<HttpResponseMessage> waiting;
        using (queue.Of(WorkKind.Search).AttemptAcquire())
        {
            waiting = server.Client.GetAsync("/v1/search");
            while (queue.Waiting(WorkKind.Search) == 0)
                await Task.Delay(5);
            using var refused = await server.Client.GetAsync("/v1/search");
            await refused.ProblemAsync(HttpStatusCode.ServiceUnavailable, "overloaded");
            Assert.NotNull(refused.Headers.RetryAfter);
            Assert.Equal("live", await server.Client.GetStringAsync("/health/live"));
        }
        using var answered = await waiting;
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
    }

    [Fact]
    public async Task Client_that_goes_away_frees_its_place_in_the_queue()
    {
        await using var server = await RunningServer.StartAsync(null,
            options => (options.Limits.Searches, options.Limits.WaitingSearches) = (1, 1));
        var queue = server.App.Services.GetRequiredService<WorkQueues>();
        using var turn = queue.Of(WorkKind.Search).AttemptAcquire();
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(IPAddress.Loopback, server.Address.Port);
            await client.GetStream().WriteAsync("GET /v1/search HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray());
            while (queue.Waiting(WorkKind.Search) == 0)
                await Task.Delay(5);
        }
        while (queue.Waiting(WorkKind.Search) > 0)
            await Task.Delay(5);
    }

    [Fact]
    public async Task Client_that_does_not_read_its_answer_keeps_no_other_waiting()
    {
        var papers = Enumerable.Range(0, 200)
            .Select(i => new Paper { Id = PaperId.Parse($"p{i}"), Title = $"Gravity {i}", Abstract = new string('a', 100_000) });
        await using var server = await RunningServer.StartAsync(papers,
            options => (options.Limits.Searches, options.Limits.WaitingSearches) = (1, 1));
        // Twenty megabytes: more than all buffers between server and client hold.
        using var slow = await server.Client.GetAsync("/v1/search?q=gravity&size=200&highlight=none",
            HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(200, await server.CountAsync("gravity"));
    }

    [Theory]
    [InlineData("10.0.0.1", "10.0.0.1")]
    [InlineData("::ffff:10.0.0.1", "10.0.0.1")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    public void Client_is_its_address_or_its_network(string address, string client)
    {
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        Assert.Equal(IPAddress.Parse(client), ClientRateLimiter.ClientOf(context));
    }
}
