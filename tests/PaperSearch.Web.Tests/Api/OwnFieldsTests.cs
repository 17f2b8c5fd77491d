using System.Net;
using System.Text;
using System.Text.Json;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Api;

/// <summary>Fields of an application in the API.</summary>
public sealed class OwnFieldsTests(OwnFieldsServer server) : IClassFixture<OwnFieldsServer>
{
    [Theory]
    [InlineData("q=lab:physics", 2)]
    [InlineData("q=rating:>3", 2)]
    [InlineData("q=notes:lattice", 4)]
    [InlineData("filter.lab=Physics", 2)]
    [InlineData("filter.rating=3..5&filter.rating=12", 3)]
    [InlineData("filter.lab=Physics&filter.rating=..4", 1)]
    public async Task Papers_are_found_by_their_values(string query, int papers) =>
        Assert.Equal(papers, (await server.Client.JsonAsync("/v1/search?" + query))
            .GetProperty("total").GetProperty("value").GetInt32());

    [Fact]
    public async Task Facets_are_counted_without_their_own_filter_and_the_address_leads_back()
    {
        var page = await server.Client.JsonAsync("/v1/search?facet=lab,rating&filter.rating=3..5&filter.lab=Physics");

        var facets = page.GetProperty("facets");
        Assert.Equal("Laboratories", facets.GetProperty("lab").GetProperty("label").GetString());
        Assert.Equal(["3: 1 True", "4: 0 True", "5: 1 True"], facets.GetProperty("rating").GetProperty("buckets").EnumerateArray()
            .Select(b => $"{b.GetProperty("value").GetString()}: {b.GetProperty("count").GetInt32()} "
                + $"{b.GetProperty("selected").GetBoolean()}"));
        Assert.Equal("histogram", facets.GetProperty("rating").GetProperty("type").GetString());
        Assert.Equal("/v1/search?filter.lab=Physics&filter.rating=3..5&facet=lab,rating",
            Uri.UnescapeDataString(page.GetProperty("links").GetProperty("self").GetString()!));
    }

    [Fact]
    public async Task Body_of_a_search_says_the_same()
    {
        const string asked = """{"filter":{"lab":["Physics"],"rating":3},"facet":"rating"}""";
        using var body = new StringContent(asked, Encoding.UTF8, "application/json");
        using var response = await server.Client.PostAsync("/v1/search", body);
        using var page = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("a", page.RootElement.GetProperty("hits")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Hits_have_the_values() => Assert.Equal("Physics",
        (await server.Client.JsonAsync("/v1/search?q=lab:physics"))
            .GetProperty("hits")[0].GetProperty("paper").GetProperty("extra")[0].GetProperty("value").GetString());

    [Theory]
    [InlineData("filter.rating=many", "invalid_parameter", null)]
    [InlineData("filter.ratings=3", "unknown_parameter", "filter.rating")]
    [InlineData("facet=labs", "invalid_parameter", "lab")]
    public async Task Mistake_is_told_with_the_nearest(string query, string code, string? nearest)
    {
        var problem = await server.Client.ProblemAsync("/v1/search?" + query, HttpStatusCode.BadRequest, code);
        Assert.Equal(nearest, problem.TryGetProperty("nearest", out var found) ? found.GetString() : null);
    }

    [Fact]
    public async Task Description_has_the_filters_and_facets()
    {
        var search = (await server.Client.JsonAsync("/v1/openapi.json")).GetProperty("paths").GetProperty("/v1/search");
        var parameters = search.GetProperty("get").GetProperty("parameters")
            .EnumerateArray().ToDictionary(p => p.GetProperty("name").GetString()!);

        Assert.Contains("Laboratories", parameters["filter.lab"].GetProperty("description").GetString(),
            StringComparison.Ordinal);
        Assert.Contains("whole number", parameters["filter.rating"].GetProperty("description").GetString(),
            StringComparison.Ordinal);
        Assert.Contains("rating", parameters["facet"].GetProperty("schema")
            .GetProperty("items").GetProperty("enum").EnumerateArray().Select(v => v.GetString()));
        Assert.Contains("\"filter.lab\"", search.GetProperty("post").GetRawText(), StringComparison.Ordinal);
    }
}
