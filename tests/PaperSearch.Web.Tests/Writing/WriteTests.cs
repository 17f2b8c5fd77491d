using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Writing;

public sealed class WriteTests
{
    [Fact]
    public async Task Paper_that_was_put_is_found_at_once_and_replaced_and_deleted()
    {
        await using var server = await RunningServer.StartWritableAsync();

        using var created = await server.PutAsync("10.1/a/b", "Xylophones");
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal("Xylophones",
            (await server.Client.JsonAsync(created.Headers.Location!.OriginalString)).GetProperty("title").GetString());
        Assert.Equal("added", (await created.JsonAsync()).GetProperty("outcome").GetString());

        using var updated = await server.PutAsync("10.1/a/b", "Vibraphones");
        Assert.Equal(HttpStatusCode.OK, updated.StatusCode);
        Assert.Equal(0, await server.CountAsync("xylophones"));
        Assert.Equal(1, await server.CountAsync("vibraphones"));

        using var deleted = await server.SendAsync(HttpMethod.Delete, "/v1/papers/10.1/a/b?refresh=wait_for", null);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(0, await server.CountAsync("vibraphones"));
        using var again = await server.SendAsync(HttpMethod.Delete, "/v1/papers/10.1/a/b", null);
        await again.ProblemAsync(HttpStatusCode.NotFound, "paper_not_found");
    }

    [Fact]
    public async Task Paper_that_was_got_can_be_put_again()
    {
        await using var server = await RunningServer.StartWritableAsync();
        var hit = (await server.Client.JsonAsync("/v1/search?q=G-Meta")).GetProperty("hits")[0];
        var id = hit.GetProperty("id").GetString()!;
        var paper = await server.Client.GetStringAsync("/v1/papers/" + id);

        using var response = await server.SendAsync(HttpMethod.Put, "/v1/papers/" + id, paper);

        Assert.Equal("updated", (await response.JsonAsync()).GetProperty("outcome").GetString());
        Assert.Equal(paper, await server.Client.GetStringAsync("/v1/papers/" + id));
    }

    [Fact]
    public async Task Batch_has_a_result_for_every_record()
    {
        await using var server = await RunningServer.StartWritableAsync();
        const string lines = """
            {"id":"a","title":"One","updated":"2024-05-01"}
            {"id":"b"
            {"id":"a","title":"One, older","updated":"2023-05-01"}

            {"title":"No id at all"}
            {"id":"a","title":"One, newer","updated":"2025-05-01"}
            {"authors":["Nobody"]}
            """;

        using var response = await server.SendAsync(
            HttpMethod.Post, "/v1/papers?refresh=wait_for", lines, "application/x-ndjson");
        var answer = await response.JsonAsync();

        Assert.Equal(["added", "rejected", "outdated", "added", "updated", "rejected"],
            answer.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("outcome").GetString()));
        Assert.Equal([1, 2, 3, 5, 6, 7],
            answer.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("record").GetInt32()));
        Assert.Equal((2, 1, 1, 2), (Count("added"), Count("updated"), Count("outdated"), Count("rejected")));
        Assert.Equal("One, newer", (await server.Client.JsonAsync("/v1/papers/a")).GetProperty("title").GetString());

        int Count(string name) => answer.GetProperty(name).GetInt32();
    }

    [Theory]
    [InlineData("""[{"id":"a","title":"One"},{"id":"b","title":"Two"}]""", 2)]
    [InlineData("{\n \"id\":\"a\",\n \"title\":\"One\"\n}", 1)]
    [InlineData("[]", 0)]
    public async Task Batch_may_be_json(string body, int added)
    {
        await using var server = await RunningServer.StartWritableAsync();
        var answer = await (await server.SendAsync(HttpMethod.Post, "/v1/papers", body)).JsonAsync();
        Assert.Equal(added, answer.GetProperty("added").GetInt32());
    }

    [Fact]
    public async Task Text_that_is_no_unicode_is_the_problem_of_its_record_alone()
    {
        await using var server = await RunningServer.StartWritableAsync();
        const string list = """
            [{"id":"a","title":"One"},
             {"id":"b","title":"\ud800"},
             {"id":"c",
              "title":"Three"}]
            """;

        var answer = await (await server.SendAsync(HttpMethod.Post, "/v1/papers", list)).JsonAsync();
        Assert.Equal(["added", "rejected", "added"],
            answer.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("outcome").GetString()));
        using var one = await server.SendAsync(HttpMethod.Put, "/v1/papers/b", """{"title":"\udc00"}""");
        await one.ProblemAsync(HttpStatusCode.BadRequest, "invalid_paper");
    }

    [Fact]
    public async Task Paper_that_is_none_or_another_is_refused()
    {
        await using var server = await RunningServer.StartWritableAsync(options => options.Limits.WritePapers = 3);

        await Refused("/v1/papers/a", """{"id":"b","title":"Other"}""", HttpStatusCode.BadRequest, "id_mismatch");
        await Refused("/v1/papers/a", """{"authors":3}""", HttpStatusCode.BadRequest, "invalid_paper");
        await Refused("/v1/papers/a", "[]", HttpStatusCode.BadRequest, "invalid_paper");
        await Refused("/v1/papers/a", """{"title":""", HttpStatusCode.BadRequest, "invalid_json");
        await Refused("/v1/papers/a?refresh=soon", """{"title":"A"}""", HttpStatusCode.BadRequest, "invalid_parameter");
        await Refused("/v1/papers/a?refesh=wait_for", """{"title":"A"}""", HttpStatusCode.BadRequest, "unknown_parameter");
        using var many = await server.SendAsync(HttpMethod.Post, "/v1/papers", "[{},{},{},{}]");
        await many.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too_many_papers");
        using var text = await server.SendAsync(HttpMethod.Post, "/v1/papers", "x", "text/plain");
        await text.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported_media_type");
        await server.PutAsync("c", "New", "2025");
        using var old = await server.PutAsync("c", "Old", "2020");
        await old.ProblemAsync(HttpStatusCode.Conflict, "outdated");
        Assert.Equal(12, await server.CountAsync("*"));

        async Task Refused(string address, string body, HttpStatusCode status, string code)
        {
            using var response = await server.SendAsync(HttpMethod.Put, address, body);
            await response.ProblemAsync(status, code);
        }
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("Bearer", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer wrong", HttpStatusCode.Unauthorized)]
    [InlineData("Basic YTpi", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer " + RunningServer.Key, HttpStatusCode.Created)]
    public async Task Only_who_has_a_key_may_write(string? authorization, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartWritableAsync();
        using var request = new HttpRequestMessage(HttpMethod.Put, "/v1/papers/a")
        {
            Content = new StringContent("""{"title":"A"}""", Encoding.UTF8, "application/json"),
        };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await server.Client.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.Unauthorized, response.Headers.WwwAuthenticate.Count > 0);
    }

    [Fact]
    public async Task Hash_of_a_key_is_no_key_and_the_other_header_takes_a_key()
    {
        await using var server = await RunningServer.StartWritableAsync();
        using var client = server.NewClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", RunningServer.KeyHash);
        using var refused = await client.DeleteAsync("/v1/papers/x");
        await refused.ProblemAsync(HttpStatusCode.Unauthorized, "unauthorized");

        using var other = server.NewClient();
        other.DefaultRequestHeaders.Add("X-Api-Key", RunningServer.Key);
        using var missing = await other.DeleteAsync("/v1/papers/x");
        await missing.ProblemAsync(HttpStatusCode.NotFound, "paper_not_found");
    }

    [Fact]
    public async Task Without_keys_or_read_only_nobody_writes()
    {
        await using var keyless = await RunningServer.StartAsync();
        using var refused = await keyless.PutAsync("a", "A");
        await refused.ProblemAsync(HttpStatusCode.Forbidden, "read_only");

        await using var readOnly = await RunningServer.StartWritableAsync(options => options.ReadOnly = true);
        using var refusedToo = await readOnly.PutAsync("a", "A");
        await refusedToo.ProblemAsync(HttpStatusCode.Forbidden, "read_only");
    }

    [Fact]
    public async Task Many_writers_at_a_time_lose_nothing()
    {
        await using var server = await RunningServer.StartWritableAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            for (var i = 0; i < 10; i++)
            {
                using var response = await server.PutAsync($"w{writer}-{i}",
                    "Marimba " + i.ToString(CultureInfo.InvariantCulture));
                Assert.Equal(HttpStatusCode.Created, response.StatusCode);
            }
        }));

        Assert.Equal(80, await server.CountAsync("marimba"));
    }

    [Fact]
    public async Task Another_process_can_write_some_seconds_after_the_server_did()
    {
        await using var server = await RunningServer.StartWritableAsync();
        using var response = await server.PutAsync("a", "Marimba");
        using var other = PaperIndex.Open(server.IndexPath);

        var until = DateTime.UtcNow + RunningServer.Patience;
        while (true)
        {
            try
            {
                await other.ImportAsync([new Paper { Id = PaperId.Parse("b"), Title = "Marimba too" }]);
                break;
            }
            catch (PaperSearchException e) when (e.Error == PaperSearchError.IndexLocked && DateTime.UtcNow < until)
            {
                await Task.Delay(100);
            }
        }

        using var locked = await server.PutAsync("c", "Marimba three");
        await locked.ProblemAsync(HttpStatusCode.ServiceUnavailable, "index_locked");
        while (await server.CountAsync("marimba") != 2)
            Assert.True(DateTime.UtcNow < until, "The paper of the other is not seen.");
        await other.EndWritingAsync();
        using var written = await server.PutAsync("c", "Marimba three");
        Assert.Equal(3, await server.CountAsync("marimba"));
    }
}
