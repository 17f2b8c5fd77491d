using System.Net;
using System.Net.Http.Headers;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Api;

public sealed class EntityTagTests(SeedServer seeds) : IClassFixture<SeedServer>
{
    [Theory]
    [InlineData("/v1/search?q=learning&facet=year")]
    [InlineData("/v1/papers/2406.04127")]
    [InlineData("/v1/authors/Huan")]
    [InlineData("/v1/facets/year")]
    [InlineData("/v1/suggest?q=learning")]
    [InlineData("/v1/acronyms?q=c*")]
    [InlineData("/v1/export?q=learning")]
    [InlineData("/v1/feed?q=learning")]
    [InlineData("/v1/stats")]
    public async Task Known_answer_is_not_sent_again(string address)
    {
        if (address.Contains("2406", StringComparison.Ordinal))
            address = "/v1/papers/"
                + (await seeds.Client.JsonAsync("/v1/search")).GetProperty("hits")[0].GetProperty("id").GetString();
        using var first = await seeds.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);

        using var again = await AskAsync(seeds.Client, address, first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Equal_questions_have_one_tag_and_others_another()
    {
        var tag = await TagAsync("/v1/search?q=learning&size=5&facet=year");

        Assert.Equal(tag, await TagAsync("/v1/search?facet=year&sort=relevance&size=5&q=learning&explain="));
        Assert.NotEqual(tag, await TagAsync("/v1/search?q=learning&size=5"));
        Assert.NotEqual(tag, await TagAsync("/v1/search?q=learnings&size=5&facet=year"));
    }

    [Fact]
    public async Task Change_of_the_index_changes_the_tag()
    {
        await using var server = await RunningServer.StartWritableAsync();
        using var first = await server.Client.GetAsync("/v1/search?q=learning");
        await server.PutAsync("new", "Something new");

        using var again = await AskAsync(server.Client, "/v1/search?q=learning", first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.NotEqual(first.Headers.ETag, again.Headers.ETag);
    }

    [Fact]
    public async Task Error_has_no_tag()
    {
        using var response = await seeds.Client.GetAsync("/v1/search?cursor=x");
        Assert.Null(response.Headers.ETag);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Answer_is_compressed_for_who_takes_it(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/search?q=learning");
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var response = await seeds.Client.SendAsync(request);

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        var plain = await seeds.Client.GetByteArrayAsync("/v1/search?q=learning");
        Assert.True((await response.Content.ReadAsByteArrayAsync()).Length < plain.Length / 2);
    }

    private async Task<EntityTagHeaderValue> TagAsync(string address)
    {
        using var response = await seeds.Client.GetAsync(address);
        return response.Headers.ETag!;
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string address, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(tag);
        return await client.SendAsync(request);
    }
}
