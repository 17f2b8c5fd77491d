using System.Text.Json;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Searching;

public sealed class SearchFiltersTests
{
    [Fact]
    public void Properties_are_what_is_picked_in_the_facets_of_every_index()
    {
        var filters = new SearchFilters
        {
            Years = new YearRange(2015, null),
            Categories = ["cs.LG"],
            Authors = ["Huan"],
            Venues = ["Nature"],
            HasCode = false,
        };
        var same = new SearchFilters().With("code", ["false"]).With("venue", ["Nature"]).With("author", ["Huan"])
            .With("category", ["cs.LG"]).With("year", ["2015.."]);

        Assert.Equal(["author", "category", "code", "venue", "year"], filters.All.Select(p => p.Facet));
        Assert.Equal(["2015.."], filters["year"]);
        Assert.Equal((new YearRange(2015, null), false), (filters.Years, filters.HasCode));
        Assert.Equal(filters, same);
    }

    [Fact]
    public void Filters_are_equal_however_they_were_picked_and_taken_away()
    {
        var none = new SearchFilters();
        Assert.Equal(none, new SearchFilters { Categories = [], Years = new YearRange(null, null) });
        Assert.Equal(none, new SearchFilters { HasCode = true } with { HasCode = null });
        Assert.Equal(new SearchFilters { ["a"] = ["1"], ["b"] = ["2"] }, none.With("b", ["2"]).With("a", ["1"]));
        Assert.Empty(none.All);
    }

    [Theory]
    [InlineData("2020", 2020, 2020)]
    [InlineData("..2020", null, 2020)]
    [InlineData("476..", 476, null)]
    public void Years_are_read_back(string text, int? from, int? to)
    {
        var years = new SearchFilters { ["year"] = [text] }.Years;
        Assert.Equal((new YearRange(from, to), text), (years, years!.ToString()));
    }

    [Fact]
    public void Request_is_the_same_after_a_way_through_JSON()
    {
        var request = new SearchRequest
        {
            Query = "a",
            Filters = new() { Categories = ["cs.LG", "cs"], ["lab"] = ["Physics"] },
            Facets = [new("year"), new("lab", 5, "ph")],
        };
        var json = JsonSerializer.Serialize(request, SearchJson.Default.SearchRequest);

        Assert.Contains("""
            "filters":{"category":["cs.LG","cs"],"lab":["Physics"]}
            """.Trim(), json, StringComparison.Ordinal);
        Assert.Equal(request, JsonSerializer.Deserialize(json, SearchJson.Default.SearchRequest));
    }
}
