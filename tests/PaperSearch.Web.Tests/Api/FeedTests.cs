using System.Xml.Linq;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Api;

public sealed class FeedTests
{
    private static readonly XNamespace atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Paper_that_comes_in_late_with_an_early_date_stands_first_and_tells_when_it_came()
    {
        Paper[] papers =
        [
            new() { Id = PaperId.Parse("a"), Title = "Marimba", Date = new PaperDate(2023, 5, 1) },
            new() { Id = PaperId.Parse("b"), Title = "Marimba", Date = new PaperDate(2022, 5, 1), Updated = new(2023, 1, 1) },
        ];
        await using var server = await RunningServer.StartAsync(
            papers, options => options.ApiKeyHashes.Add(RunningServer.KeyHash), clock: new LongAgo());
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        const string late = """{"title":"Marimba","date":"1950"}""";
        using (var put = await server.SendAsync(HttpMethod.Put, "/v1/papers/late", late))
            await put.JsonAsync();
        // The record is another one, the paper is not.
        using (var put = await server.SendAsync(HttpMethod.Put, "/v1/papers/b", """{"title":"Marimba","date":"2024"}"""))
            await put.JsonAsync();

        var feed = XDocument.Parse(await server.Client.GetStringAsync("/v1/feed?q=marimba&sort=oldest")).Root!;

        var entries = feed.Elements(atom + "entry").ToList();
        Assert.Equal(["late", "b", "a"], entries.Select(e => e.Element(atom + "id")!.Value.Split(':', '/')[^1]));
        var told = entries.ConvertAll(e => DateTimeOffset.Parse(e.Element(atom + "updated")!.Value, null));
        Assert.InRange(told[0], before, DateTimeOffset.UtcNow);
        Assert.Equal([LongAgo.Moment, LongAgo.Moment], told[1..]);
        Assert.StartsWith("1950-01-01", entries[0].Element(atom + "published")!.Value, StringComparison.Ordinal);
        var hit = (await server.Client.JsonAsync("/v1/search?q=marimba&sort=added")).GetProperty("hits")[0];
        Assert.Equal(told[0], hit.GetProperty("added").GetDateTimeOffset());
    }

    [Theory]
    [InlineData("size=1", 1)]
    [InlineData("size=10", 10)]
    [InlineData("", 12)]
    public async Task Size_says_how_many_papers(string size, int entries)
    {
        await using var server = await RunningServer.StartAsync(
            [.. Enumerable.Range(0, 12).Select(i => new Paper { Id = PaperId.Parse($"p{i}"), Title = "Marimba" })]);
        var feed = XDocument.Parse(await server.Client.GetStringAsync($"/v1/feed?q=marimba&{size}")).Root!;

        Assert.Equal(entries, feed.Elements(atom + "entry").Count());
        var self = feed.Elements(atom + "link").Single(link => (string?)link.Attribute("rel") == "self");
        Assert.EndsWith($"/v1/feed?q=marimba&{size}".TrimEnd('&'), (string)self.Attribute("href")!, StringComparison.Ordinal);
        Assert.EndsWith("/v1/feed?q=marimba", feed.Element(atom + "id")!.Value, StringComparison.Ordinal);
        await server.Client.ProblemAsync("/v1/feed?size=201", System.Net.HttpStatusCode.BadRequest, "invalid_parameter");
    }

    private sealed class LongAgo : TimeProvider
    {
        public static DateTimeOffset Moment { get; } = new(2024, 1, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Moment;
    }
}
