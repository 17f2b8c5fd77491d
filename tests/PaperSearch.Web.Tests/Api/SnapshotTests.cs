using System.Net;
using PaperSearch.Web.Tests.Pages;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Api;

public sealed class SnapshotTests
{
    [Fact]
    public async Task Snapshot_is_taken_searched_read_exported_and_forgotten()
    {
        await using var server = await RunningServer.StartWritableAsync();
        var client = server.Client;
        using (await server.PutAsync("x", "Marimba"))
        using (var taken = await server.SendAsync(HttpMethod.Put, "/v1/snapshots/review-1?note=first+screening", null))
        {
            Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
            var answer = await taken.JsonAsync();
            Assert.Equal(("review-1", 12, "first screening"), (
                answer.GetProperty("name").GetString(), answer.GetProperty("papers").GetInt32(),
                answer.GetProperty("note").GetString()));
            Assert.Equal("/v1/snapshots", taken.Headers.Location!.OriginalString);
        }
        using var searched = await client.GetAsync("/v1/search?q=marimba&snapshot=review-1");
        const string other = """{"title":"Marimba","authors":["Ann Other"]}""";
        using (await server.PutAsync("x", "Xylophone"))
        using (await server.SendAsync(HttpMethod.Put, "/v1/papers/y", other))
        {
        }

        var page = await client.JsonAsync("/v1/search?q=marimba&snapshot=review-1&facet=year");
        Assert.Equal("x", Assert.Single(page.GetProperty("hits").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal("review-1", page.GetProperty("index").GetProperty("snapshot").GetString());
        Assert.Equal(12, page.GetProperty("index").GetProperty("papers").GetInt32());
        var links = page.GetProperty("links");
        Assert.All((string[])["self", "bibtex", "ris"], name =>
            Assert.Contains("snapshot=review-1", links.GetProperty(name).GetString(), StringComparison.Ordinal));
        Assert.DoesNotContain("snapshot", links.GetProperty("atom").GetString(), StringComparison.Ordinal);
        Assert.Equal("y", (await client.JsonAsync("/v1/search?q=marimba")).GetProperty("hits")[0].GetProperty("id").GetString());
        Assert.Equal("Marimba", (await client.JsonAsync("/v1/papers/x?snapshot=review-1")).GetProperty("title").GetString());
        Assert.Equal("Xylophone", (await client.JsonAsync("/v1/papers/x")).GetProperty("title").GetString());
        await client.ProblemAsync("/v1/papers/y?snapshot=review-1", HttpStatusCode.NotFound, "paper_not_found");
        var export = await client.GetStringAsync("/v1/export?q=*&snapshot=review-1");
        Assert.Equal(12, export.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain("Xylophone", export, StringComparison.Ordinal);
        Assert.NotEqual(
            await client.GetStringAsync("/v1/facets/author?snapshot=review-1"), await client.GetStringAsync("/v1/facets/author"));

        // Other than searches: who an author is, what a text may become, what acronyms stand for, what papers resemble.
        Assert.Equal(1, (await client.JsonAsync("/v1/authors/Ann%20Other")).GetProperty("total").GetInt32());
        await client.ProblemAsync("/v1/authors/Ann%20Other?snapshot=review-1", HttpStatusCode.NotFound, "author_not_found");
        Assert.Contains("Ann Other", await client.GetStringAsync("/v1/suggest?q=ann+oth"), StringComparison.Ordinal);
        Assert.Empty((await client.JsonAsync("/v1/suggest?q=ann+oth&snapshot=review-1")).GetProperty("suggestions")
            .EnumerateArray());
        Assert.Contains("Zhaoxin Huan", await client.GetStringAsync("/v1/suggest?q=huan&snapshot=review-1"),
            StringComparison.Ordinal);
        var acronyms = await client.JsonAsync("/v1/acronyms?snapshot=review-1");
        Assert.Equal("review-1", acronyms.GetProperty("index").GetProperty("snapshot").GetString());
        var similar = await client.JsonAsync("/v1/similar?text=marimba");
        Assert.Equal("y", similar.GetProperty("papers")[0].GetProperty("paper").GetProperty("id").GetString());
        similar = await client.JsonAsync("/v1/similar?text=marimba&snapshot=review-1");
        Assert.Equal("x", similar.GetProperty("papers")[0].GetProperty("paper").GetProperty("id").GetString());
        foreach (var address in (string[])["authors/Ann", "suggest?q=a", "acronyms", "papers/x/similar", "facets/year", "feed"])
        {
            var asked = $"/v1/{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}snapshot=none";
            await client.ProblemAsync(asked, HttpStatusCode.NotFound, "unknown_snapshot");
        }

        // The tag is of the snapshot, whatever became of the index.
        using var known = new HttpRequestMessage(HttpMethod.Get, "/v1/search?q=marimba&snapshot=review-1");
        known.Headers.IfNoneMatch.Add(searched.Headers.ETag!);
        using var unchanged = await client.SendAsync(known);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);

        using (var again = await server.SendAsync(HttpMethod.Put, "/v1/snapshots/review-1", null))
            await again.ProblemAsync(HttpStatusCode.Conflict, "snapshot_exists");
        var list = await client.JsonAsync("/v1/snapshots");
        Assert.Equal(["review-1"], list.EnumerateArray().Select(s => s.GetProperty("name").GetString()));
        var unknown = await client.ProblemAsync("/v1/search?snapshot=reveiw-1", HttpStatusCode.NotFound, "unknown_snapshot");
        var detail = unknown.GetProperty("detail").GetString();
        Assert.Contains("Was 'review-1' meant? Snapshots are: review-1.", detail, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), detail, StringComparison.Ordinal);

        using (var deleted = await server.SendAsync(HttpMethod.Delete, "/v1/snapshots/review-1", null))
            Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using (var gone = await server.SendAsync(HttpMethod.Delete, "/v1/snapshots/review-1", null))
            await gone.ProblemAsync(HttpStatusCode.NotFound, "unknown_snapshot");
        await client.ProblemAsync("/v1/papers/x?snapshot=review-1", HttpStatusCode.NotFound, "unknown_snapshot");
        Assert.Equal("[]", await client.GetStringAsync("/v1/snapshots"));
    }

    [Fact]
    public async Task Snapshots_are_taken_and_forgotten_by_who_may_write()
    {
        await using var server = await RunningServer.StartWritableAsync();
        foreach (var method in (HttpMethod[])[HttpMethod.Put, HttpMethod.Delete])
        {
            using var request = new HttpRequestMessage(method, "/v1/snapshots/a");
            using var refused = await server.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }
        foreach (var name in (string[])["-a", "%C3%A4", "a%20b", new string('a', 101)])
        {
            using var wrong = await server.SendAsync(HttpMethod.Put, "/v1/snapshots/" + name, null);
            await wrong.ProblemAsync(HttpStatusCode.BadRequest, "invalid_parameter");
        }
        Assert.Equal("[]", await server.Client.GetStringAsync("/v1/snapshots"));
        await server.Client.ProblemAsync("/v1/snapshots?q=a", HttpStatusCode.BadRequest, "unknown_parameter");
    }

    [Fact]
    public async Task Pages_say_which_state_they_show_and_keep_it_in_their_links()
    {
        await using var server = await RunningServer.StartWritableAsync();
        using (await server.SendAsync(HttpMethod.Put, "/v1/snapshots/old", null))
        using (await server.PutAsync("x", "Learning marimbas"))
        {
        }

        var results = await server.Client.GetStringAsync("/search?q=learning&size=2&snapshot=old");
        Assert.Contains("as it was in the snapshot <strong><bdi>old</bdi></strong>", results, StringComparison.Ordinal);
        Assert.Contains("snapshot <bdi>old</bdi>: 11 papers", results, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"snapshot\" value=\"old\">", results, StringComparison.Ordinal);
        var links = results.Attributes("a", "href").Where(link => link.StartsWith('/')).ToList();
        Assert.Contains("/search?q=learning&size=2", links);
        string[] kinds = ["/search?", "/papers/", "/authors/", "/v1/export", "/v1/papers/", "/v1/search"];
        var kept = links.Where(link => kinds.Any(kind => link.StartsWith(kind, StringComparison.Ordinal)))
            .Except(["/search?q=learning&size=2"]);
        Assert.All(kept, link => Assert.Contains("snapshot=old", link, StringComparison.Ordinal));

        var paper = links.First(link => link.StartsWith("/papers/", StringComparison.Ordinal));
        var shown = await server.Client.GetStringAsync(paper);
        Assert.Contains("as it was in the snapshot", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("as it was in the snapshot", await server.Client.GetStringAsync(paper.Split('?')[0]),
            StringComparison.Ordinal);
        var author = links.Concat(shown.Attributes("a", "href")).First(a => a.StartsWith("/authors/", StringComparison.Ordinal));
        foreach (var page in (string[])[results, shown, await server.Client.GetStringAsync(author)])
        {
            Assert.Contains("as it was in the snapshot", page, StringComparison.Ordinal);
            Assert.Contains("data-suggest=\"/v1/suggest?snapshot=old\"", page, StringComparison.Ordinal);
            Assert.Contains("<input type=\"hidden\" name=\"snapshot\" value=\"old\">", page, StringComparison.Ordinal);
            // But for the one that leads to the newest state.
            var leaving = page.Attributes("a", "href").Where(link => !link.Contains("snapshot=old", StringComparison.Ordinal));
            Assert.Single(leaving, link => kinds.Any(kind => link.StartsWith(kind, StringComparison.Ordinal)));
        }
        using var missing = await server.Client.GetAsync("/search?q=learning&snapshot=new");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("Snapshots are: old.", await missing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
