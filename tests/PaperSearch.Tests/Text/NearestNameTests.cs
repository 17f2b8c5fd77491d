using PaperSearch.Text;

namespace PaperSearch.Tests.Text;

public sealed class NearestNameTests
{
    private static readonly string[] known = ["q", "filter.category", "filter.year", "facet", "size", "sort"];

    [Theory]
    [InlineData("catgory", "filter.category")]
    [InlineData("YEAR", "filter.year")]
    [InlineData("fliter.year", "filter.year")]
    [InlineData("facets", "facet")]
    [InlineData("sise", "size")]
    [InlineData("", null)]
    [InlineData("utm_source", null)]
    public void Name_that_is_near_is_found_and_no_other(string name, string? nearest) =>
        Assert.Equal(nearest, NearestName.Of(name, known));
}
