using System.Net;
using System.Text.Json;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Api;

public sealed class SuggestTests(SeedServer seeds) : IClassFixture<SeedServer>
{
    [Fact]
    public async Task Author_is_suggested_with_the_query_and_the_number_of_papers()
    {
        var page = await seeds.Client.JsonAsync("/v1/suggest?q=zhaoxin%20hu");

        Assert.Equal("zhaoxin hu", page.GetProperty("text").GetString());
        Assert.True(page.GetProperty("complete").GetBoolean());
        var author = page.GetProperty("suggestions")[0];
        Assert.Equal("author", author.GetProperty("kind").GetString());
        Assert.Equal("Zhaoxin Huan", author.GetProperty("text").GetString());
        Assert.StartsWith("author:\"Zhaoxin Huan (", author.GetProperty("query").GetString(), StringComparison.Ordinal);
        Assert.Equal("[[0,7],[8,10]]", author.GetProperty("marks").GetRawText());
        var found = await seeds.Client.JsonAsync(
            "/v1/search?size=0&q=" + Uri.EscapeDataString(author.GetProperty("query").GetString()!));
        Assert.Equal(
            found.GetProperty("total").GetProperty("value").GetInt64(), author.GetProperty("count").GetInt64());
    }

    [Fact]
    public async Task Size_bounds_the_suggestions()
    {
        Assert.Equal(2, (await SuggestionsAsync("/v1/suggest?q=zh&size=2")).GetArrayLength());
        Assert.Equal(0, (await SuggestionsAsync("/v1/suggest")).GetArrayLength());
    }

    [Theory]
    [InlineData("/v1/suggest?q=le&size=0", "invalid_parameter")]
    [InlineData("/v1/suggest?q=le&size=51", "invalid_parameter")]
    [InlineData("/v1/suggest?query=le", "unknown_parameter")]
    public async Task Wrong_request_is_told(string address, string code)
    {
        using var response = await seeds.Client.GetAsync(address);
        await response.ProblemAsync(HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task Longer_text_than_a_query_may_be_is_told()
    {
        using var response = await seeds.Client.GetAsync("/v1/suggest?q=" + new string('a', 4097));
        await response.ProblemAsync(HttpStatusCode.BadRequest, "invalid_parameter");
    }

    private async Task<JsonElement> SuggestionsAsync(string address) =>
        (await seeds.Client.JsonAsync(address)).GetProperty("suggestions");
}
