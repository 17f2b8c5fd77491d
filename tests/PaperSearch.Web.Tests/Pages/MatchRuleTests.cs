using System.Text;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Pages;

/// <summary>Which papers words side by side find, chosen on the page.</summary>
public sealed class MatchRuleTests(SeedServer seeds) : IClassFixture<SeedServer>
{
    private HttpClient Client => seeds.Client;

    [Fact]
    public async Task Rule_is_chosen_by_a_link_and_kept_in_all_others()
    {
        var page = await Client.PageAsync("/search?q=meta+learning&size=2&filter.year=2000..");
        var any = page.Link("Any");

        Assert.Equal("/search?q=meta%20learning&filter.year=2000..&match=any&size=2", any);
        Assert.Equal("/search?q=meta%20learning&filter.year=2000..&size=2", page.Link("All, then some"));
        var chosen = await Client.PageAsync(any);
        Assert.Matches("^[0-9]+ papers in [0-9.]+ ms$", chosen.Text("h1"));
        Assert.Contains(" aria-current=\"true\">Any</a>", chosen, StringComparison.Ordinal);
        Assert.Contains("match=any", chosen.Link("Next page"), StringComparison.Ordinal);
        Assert.Contains(chosen.Attributes("a", "href"), address =>
            address.Contains("/export?", StringComparison.Ordinal) && address.Contains("match=any", StringComparison.Ordinal));
        Assert.Contains("match=any", chosen.Link("This page as JSON"), StringComparison.Ordinal);
        Assert.Contains("match=any", chosen.Link("Newest"), StringComparison.Ordinal);
        Assert.Contains("match=any", chosen.Submit(), StringComparison.Ordinal);
        var all = await Client.PageAsync(chosen.Link("All"));
        Assert.StartsWith("1 paper in ", all.Text("h1"), StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(page) < 60_000);
    }

    [Theory]
    [InlineData("learning", false)]
    [InlineData("the learning", false)]
    [InlineData("", false)]
    [InlineData("\"meta learning\"", false)]
    [InlineData("meta AND learning", false)]
    [InlineData("title:meta author:huan", false)]
    [InlineData("meta learning author:huan", true)]
    [InlineData("title:meta OR (learning prompting)", true)]
    [InlineData("banana custard", true)]
    public async Task Rule_can_be_chosen_where_it_says_something(string query, bool isThere)
    {
        var page = await Client.PageAsync("/search?q=" + Uri.EscapeDataString(query));

        Assert.Equal(isThere, page.Contains("class=\"sorts rules\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&sort=newest")]
    public async Task Count_says_that_no_paper_has_all_words(string order)
    {
        var page = await Client.PageAsync("/search?q=prompting+straggler" + order);

        Assert.Matches("^No paper has all words; 3 papers with some of them, in [0-9.]+ ms$", page.Text("h1"));
        Assert.StartsWith("prompting straggler: 3 papers with some of the words", page.Text("title"), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"some\"", page, StringComparison.Ordinal);
        Assert.Equal(3, page.Hits().Count);
    }
}
