using Microsoft.Playwright;
using PaperSearch.Web.Tests.Browser;

namespace PaperSearch.Web.Tests.Component;

/// <summary>The element in a page of another site, whose policy allows nothing inline.</summary>
[Collection(BrowserCollection.Name)]
[Trait("speed", "slow")]
public sealed class ComponentSearchTests(BrowserFixture browser, ComponentSites sites) : IClassFixture<ComponentSites>
{
    [Fact]
    public async Task Query_of_the_page_is_searched_and_its_words_are_marked()
    {
        await using var visitor = await sites.OpenAsync(browser, "query='meta OR learning'");
        await visitor.WaitForStatusAsync("4 papers");

        Assert.Equal("meta OR learning", await visitor.Box().InputValueAsync());
        Assert.StartsWith("G-Meta: Distributed Meta Learning", (await visitor.TitlesAsync())[0], StringComparison.Ordinal);
        Assert.Equal(["Meta", "Meta", "Learning"], await visitor.Part("title").First.Locator("mark").AllInnerTextsAsync());
        Assert.Equal("Youshao Xiao, Shangchun Zhao, Zhenglei Zhou et al.", await visitor.Part("authors").First.InnerTextAsync());
        Assert.Equal("9 Jan 2024", await visitor.Part("facts").First.Locator("time").InnerTextAsync());
        Assert.Equal("cs.LG Machine Learning", await visitor.Part("category").First.InnerTextAsync());
        Assert.Contains(
            "Recently, a new paradigm", await visitor.Part("snippet").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_query_nothing_is_asked_until_somebody_types()
    {
        await using var visitor = await sites.OpenAsync(browser, "facets=year");
        var asked = 0;
        // Suggestions may be asked for at any time.
        visitor.Page.Request += (_, request) => asked += request.Url.Contains("/v1/search", StringComparison.Ordinal) ? 1 : 0;
        await visitor.Box().FillAsync("reward");
        Assert.Equal(0, asked);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.WaitForStatusAsync("1 paper");

        Assert.Equal(1, asked);
        Assert.Equal("reward", await visitor.Element().GetAttributeAsync("query"));
    }

    [Fact]
    public async Task Picked_filters_narrow_the_hits_keep_the_focus_and_count_as_if_they_were_not_picked()
    {
        await using var visitor = await sites.OpenAsync(browser, "query='' facets='category, year'");
        await visitor.WaitForStatusAsync("11 papers");
        var first = visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Machine Learning 5" });
        await first.CheckAsync();
        await visitor.WaitForStatusAsync("5 papers");
        Assert.Equal("category:cs.LG", await visitor.FocusedAsync());
        Assert.Equal(1, await first.CountAsync());
        await visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Computer Vision" }).CheckAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the filter Computer Vision" }).WaitForAsync();
        Assert.Equal(6, await visitor.Part("hit").CountAsync());

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the filter Machine Learning" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button,
            new() { Name = "Remove the filter Machine Learning" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.False(await first.IsCheckedAsync());
        Assert.NotEqual("", await visitor.FocusedAsync());
    }

    [Fact]
    public async Task Years_are_picked_by_choice_and_by_a_stroke()
    {
        await using var visitor = await sites.OpenAsync(browser, "query='' facets=year");
        await visitor.WaitForStatusAsync("11 papers");
        await visitor.Page.GetByLabel("From").SelectOptionAsync("2024");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the filter 2024–" }).WaitForAsync();
        Assert.Equal("2024..", await visitor.Element().EvaluateAsync<string>("e => e.filters.year"));

        var chart = (await visitor.Page.Locator("paper-search svg").BoundingBoxAsync())!;
        await visitor.Page.Mouse.MoveAsync(chart.X + chart.Width - 2, chart.Y + 20);
        await visitor.Page.Mouse.DownAsync();
        await visitor.Page.Mouse.MoveAsync(chart.X + 2, chart.Y + 20);
        await visitor.Page.Mouse.UpAsync();
        await visitor.WaitForStatusAsync("11 papers");
        Assert.Matches(@"^\d{4}\.\.\d{4}$", await visitor.Element().EvaluateAsync<string>("e => e.filters.year"));
    }

    [Fact]
    public async Task More_results_come_below_until_all_are_there_and_the_focus_goes_on()
    {
        await using var visitor = await sites.OpenAsync(browser, "query='' size=4 facets=year");
        await visitor.WaitForStatusAsync("11 papers");
        await visitor.Part("more").ClickAsync();
        await visitor.WaitForStatusAsync("8 of 11 papers shown");
        Assert.Equal((await visitor.TitlesAsync())[4], await visitor.FocusedAsync());
        await visitor.Part("more").ClickAsync();
        await visitor.WaitForStatusAsync("11 of 11 papers shown");

        Assert.Equal(11, (await visitor.TitlesAsync()).Distinct().Count());
        Assert.Equal(0, await visitor.Part("more").CountAsync());
        Assert.Equal(1, await visitor.Page.Locator("paper-search svg").CountAsync());
    }

    [Fact]
    public async Task Order_is_chosen_keeps_the_focus_and_stands_in_the_attribute()
    {
        await using var visitor = await sites.OpenAsync(browser, "query=learning");
        await visitor.Part("hit").First.WaitForAsync();
        await visitor.Page.GetByLabel("Order").FocusAsync();
        await visitor.Page.Keyboard.TypeAsync("Old");
        await visitor.Part("title").First.GetByText("Data-Free").WaitForAsync();

        Assert.Equal("sort", await visitor.Element().EvaluateAsync<string>("e => e.shadowRoot.activeElement.dataset.key"));
        Assert.Equal("oldest", await visitor.Element().GetAttributeAsync("sort"));
    }

    [Fact]
    public async Task Changes_of_attributes_and_properties_at_a_time_are_one_search()
    {
        await using var visitor = await sites.OpenAsync(browser, "query=nothing-yet");
        await visitor.WaitForStatusAsync("No papers");
        var asked = new List<string>();
        visitor.Page.Request += (_, request) => asked.Add(request.Url);
        await visitor.Element().EvaluateAsync("""
            e => {
              e.query = "learning";
              e.size = 2;
              e.setAttribute("sort", "newest");
              e.facets = "code";
              e.filters = { category: ["cs.LG"], code: false };
            }
            """);
        await visitor.Part("hit").Nth(1).WaitForAsync();

        var address = new Uri(Assert.Single(asked));
        Assert.Equal("?q=learning&facet=code&size=2&sort=newest&filter.category=cs.LG&filter.code=false", address.Query);
        Assert.Equal("learning", await visitor.Box().InputValueAsync());
        Assert.Equal(2, await visitor.Part("hit").CountAsync());
        await visitor.Element().EvaluateAsync("e => { e.query = null; }");
        await visitor.Part("hit").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task Answer_that_comes_late_does_not_replace_a_later_search()
    {
        await using var visitor = await sites.OpenAsync(browser, "query=''");
        await visitor.WaitForStatusAsync("11 papers");
        var held = new TaskCompletionSource();
        await visitor.Page.RouteAsync("**/search?q=learning*", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await visitor.Element().EvaluateAsync("e => { e.query = 'learning'; }");
        await visitor.WaitForStatusAsync("Searching…");
        Assert.Equal(10, await visitor.Part("hit").CountAsync());
        await visitor.Element().EvaluateAsync("e => { e.query = 'reward'; }");
        await visitor.WaitForStatusAsync("1 paper");
        held.SetResult();
        await visitor.Page.WaitForTimeoutAsync(300);

        Assert.StartsWith("Focal Reward", Assert.Single(await visitor.TitlesAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_that_is_read_otherwise_is_told_with_what_was_read()
    {
        await using var visitor = await sites.OpenAsync(browser, "query='(meta titel:learning'");
        await visitor.Part("notes").GetByText("A parenthesis is not closed").WaitForAsync();

        Assert.Contains("Was 'title:' meant?", await visitor.Part("notes").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Searched as", await visitor.Part("notes").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_answer_offers_the_nearest_query_that_finds_something()
    {
        await using var visitor = await sites.OpenAsync(browser, "query='author:huan title:banana'");
        await visitor.WaitForStatusAsync("No papers");
        await visitor.Part("empty").GetByRole(AriaRole.Button, new() { Name = "author:huan" }).ClickAsync();
        await visitor.WaitForStatusAsync("11 papers");

        Assert.Equal("author:huan", await visitor.Element().GetAttributeAsync("query"));
    }

    [Fact]
    public async Task Long_query_is_sent_in_a_body()
    {
        await using var visitor = await sites.OpenAsync(browser, "query='' facets='year,category'");
        await visitor.WaitForStatusAsync("11 papers");
        var methods = new List<string>();
        visitor.Page.Request += (_, request) => methods.Add(request.Method);
        await visitor.Element().EvaluateAsync(
            "e => { e.filters = { category: ['cs.LG'] }; e.query = 'reward ' + 'wörter '.repeat(250); }");
        await visitor.Part("title").First.GetByText("Focal Reward").WaitForAsync();

        Assert.Equal(["POST"], methods.Where(method => method != "OPTIONS"));
    }
}
