using System.Net;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Api;

public sealed class AcronymTests(SeedServer seeds) : IClassFixture<SeedServer>
{
    [Fact]
    public async Task Acronyms_come_with_what_they_stand_for()
    {
        var page = await seeds.Client.JsonAsync("/v1/acronyms?q=c*&meanings=1");

        Assert.Equal("c*", page.GetProperty("pattern").GetString());
        Assert.True(page.GetProperty("total").GetInt32() > 0);
        var acronym = page.GetProperty("acronyms")[0];
        Assert.StartsWith("C", acronym.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.True(acronym.GetProperty("meanings")[0].GetProperty("papers").GetInt64() > 0);
        Assert.False(acronym.GetProperty("meanings")[0].TryGetProperty("query", out _));
    }

    [Theory]
    [InlineData("/v1/acronyms?size=0", "invalid_parameter")]
    [InlineData("/v1/acronyms?meanings=1001", "invalid_parameter")]
    [InlineData("/v1/acronyms?pattern=le", "unknown_parameter")]
    public async Task Wrong_request_is_told(string address, string code)
    {
        using var response = await seeds.Client.GetAsync(address);
        await response.ProblemAsync(HttpStatusCode.BadRequest, code);
    }
}
