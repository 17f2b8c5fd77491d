using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Api;

/// <summary>Bodies of <c>POST /search</c>, also such as no honest client sends.</summary>
public sealed class SearchBodyTests(SeedServer seeds) : IClassFixture<SeedServer>
{
    [Theory]
    [InlineData("""{"q":"\ud800"}""")]
    [InlineData("""{"q":["\udc00"]}""")]
    [InlineData("""{"\ud800":"x"}""")]
    [InlineData("""{"q":[["\ud800"]]}""")]
    [InlineData("{\"q\":\"\u00ff\"}")]
    [InlineData("{\"\u00ff\":1}")]
    [InlineData("{\"q\":[[\"\u00ff\"]]}")]
    public async Task Text_that_is_no_unicode_is_a_bad_request(string body)
    {
        // In Latin-1, so that a letter beyond ASCII is a byte that is no UTF-8.
        using var response = await PostAsync(Encoding.Latin1.GetBytes(body));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("""{"q":"a","q":"b"}""")]
    [InlineData("""{"q":"a","filter.year":2020,"filter":{"year":2021}}""")]
    [InlineData("""{"filter":{"category":"cs"},"filter":{"category":"math"}}""")]
    public async Task Name_that_stands_twice_is_told_and_no_value_is_dropped(string body)
    {
        using var response = await PostAsync(Encoding.UTF8.GetBytes(body));
        await response.ProblemAsync(HttpStatusCode.BadRequest, "repeated_parameter");
    }

    [Fact]
    public async Task Parameters_in_the_address_beside_a_body_are_told_and_not_dropped()
    {
        using var response = await PostAsync("{}"u8.ToArray(), "/v1/search?q=learning");
        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "unknown_parameter");
        Assert.Equal("q", problem.GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task Compressed_body_is_not_taken_so_that_none_can_grow()
    {
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        using var response = await seeds.Client.PostAsync("/v1/search", content);
        await response.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported_media_type");
    }

    [Fact]
    public async Task Tag_that_a_post_shows_does_not_keep_its_answer_back()
    {
        using var first = await PostAsync("""{"q":"learning"}"""u8.ToArray());
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/search")
        {
            Content = new StringContent("""{"q":"learning"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await seeds.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    private Task<HttpResponseMessage> PostAsync(byte[] body, string address = "/v1/search")
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return seeds.Client.PostAsync(address, content);
    }
}
