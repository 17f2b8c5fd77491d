using System.Net;
using System.Text;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Pages;

public sealed class ResultsPageTests(SeedServer seeds) : IClassFixture<SeedServer>
{
    private HttpClient Client => seeds.Client;

    [Fact]
    public async Task Start_page_shows_what_is_there()
    {
        var page = await Client.PageAsync("/");

        Assert.Contains("Search 11 papers", page, StringComparison.Ordinal);
        Assert.Equal(5, page.Hits().Count);
        Assert.Contains("/opensearch.xml", page.Attributes("link", "href"));
        Assert.Contains("/v1/feed", page.Attributes("link", "href"));
        Assert.Contains("/search?filter.category=cs.LG", page.Attributes("a", "href"));
    }

    [Fact]
    public async Task Results_page_has_its_parts()
    {
        var page = await Client.PageAsync("/search?q=meta+learning");

        Assert.Matches("^1 paper with all words, [0-9]+ papers with some of them, in [0-9.]+ ms$", page.Text("h1"));
        Assert.Contains("<mark>", page, StringComparison.Ordinal);
        string[] parts =
        [
            "<main", "<header", "<footer", "role=\"search\"", "<aside", "aria-current=\"true\"",
            "class=\"skip\" href=\"#main\"", "<svg class=\"years\"",
        ];
        Assert.All(parts, part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.Contains("filter.category", page.Attributes("input", "name"));
        Assert.Equal(["meta learning"], page.Attributes("input", "value")[..1]);
        Assert.Contains("/v1/feed?q=meta%20learning", page.Attributes("link", "href"));
        Assert.True(Encoding.UTF8.GetByteCount(page) < 60_000);
    }

    [Fact]
    public async Task Scores_are_explained_where_it_is_asked_for()
    {
        var plain = await Client.PageAsync("/search?q=meta+learning");
        Assert.DoesNotContain("class=\"score\"", plain, StringComparison.Ordinal);

        var page = await Client.PageAsync(plain.Link("Explain scores"));
        Assert.Equal(plain.Hits(), page.Hits());
        Assert.Contains("<summary>How the query was read</summary>", page, StringComparison.Ordinal);
        Assert.Contains("free text: all 2 words", page, StringComparison.Ordinal);
        Assert.Equal(page.Hits().Count, page.Split("<summary>Score ").Length - 1);
        Assert.Contains("matching words of", page, StringComparison.Ordinal);
        Assert.Equal(plain.Hits(), (await Client.PageAsync(page.Link("Hide scores"))).Hits());
    }

    [Fact]
    public async Task Papers_with_some_of_the_words_are_given_out_where_they_are_all_that_is_shown()
    {
        var page = await Client.PageAsync("/search?q=learning+xylophone");
        Assert.Equal("/v1/export?q=learning%20xylophone&match=most&format=ris", page.Link("RIS"));
        var whole = await Client.PageAsync("/search?q=meta+learning");
        Assert.DoesNotContain("match=most", whole.Link("RIS"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whole_abstract_has_the_marks_of_its_passages()
    {
        var text = "First words. " + string.Concat(Enumerable.Repeat("Something else stands here for a while. ", 12))
            + "We study $x^2$ & meta learning.\nAnother paragraph.";
        await using var server = await RunningServer.StartAsync(
            [new Paper { Id = PaperId.Parse("one"), Title = "One", Abstract = text }]);

        var page = await server.Client.PageAsync("/search?q=%22meta+learning%22");

        var whole = page[page.IndexOf("<details class=\"abstract\">", StringComparison.Ordinal)..];
        Assert.Contains("First words.", whole.Text("p"), StringComparison.Ordinal);
        Assert.Contains(
            " &amp; <mark>meta learning</mark>.</p><p dir=\"auto\">Another paragraph.</p>", whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_from_the_first_page_is_the_search()
    {
        var (start, search) = (await Client.PageAsync("/?q=meta"), await Client.PageAsync("/search?q=meta"));

        Assert.NotEmpty(start.Hits());
        Assert.Equal(search.Hits(), start.Hits());
    }

    [Fact]
    public async Task Filters_of_the_form_come_back_in_the_form()
    {
        var first = await Client.PageAsync("/search?q=learning&sort=oldest");

        var second = await Client.PageAsync(
            first.Submit(("filter.category", "cs.IR"), ("filter.category", "cs.CL"))
                .Replace("from=&to=", "", StringComparison.Ordinal));

        Assert.Equal(2, second.Split(" checked").Length - 1);
        Assert.Contains("sort=oldest&", second.Submit() + "&", StringComparison.Ordinal);
        Assert.NotEmpty(second.Hits());
        Assert.All(second.Hits(), title => Assert.Contains(title, first.Hits()));
        // The other categories are counted as before.
        Assert.Contains("cs.LG", second.Attributes("input", "value"));
        Assert.Contains("cs.IR Information Retrieval", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Years_of_the_form_become_one_address()
    {
        var page = await Client.PageAsync("/search?q=learning&filter.category=cs.LG");

        using var answer = await Client.GetAsync(page.Submit(("from", "2023"), ("to", "2024")));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/search?q=learning&filter.category=cs.LG&filter.year=2023..2024", answer.Headers.Location!.OriginalString);
        var filtered = await Client.PageAsync(answer.Headers.Location.OriginalString);
        Assert.Contains("2023 to 2024", filtered, StringComparison.Ordinal);
        Assert.Contains("class=\"years picked\"", filtered, StringComparison.Ordinal);
        using var without = await Client.GetAsync(filtered.Submit(("from", ""), ("to", "")));
        Assert.Equal("/search?q=learning&filter.category=cs.LG", without.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Years_that_are_none_are_told_on_a_page()
    {
        using var answer = await Client.GetAsync("/search?from=2024&to=2023");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("This address cannot be read", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_filter_can_be_taken_off()
    {
        var page = await Client.PageAsync(
            "/search?q=learning&filter.category=cs.LG&filter.author=Zhaoxin+Huan&filter.year=2020..&filter.code=false");

        foreach (var without in new[]
        {
            "/search?q=learning&filter.author=Zhaoxin%20Huan&filter.code=false&filter.year=2020..",
            "/search?q=learning&filter.author=Zhaoxin%20Huan&filter.category=cs.LG&filter.code=false",
            "/search?q=learning&filter.category=cs.LG&filter.code=false&filter.year=2020..",
            "/search?q=learning&filter.author=Zhaoxin%20Huan&filter.category=cs.LG&filter.year=2020..",
            "/search?q=learning",
        })
        {
            Assert.Contains(without, page.Attributes("a", "href"));
        }
        Assert.Contains("/authors/Zhaoxin%20Huan", page.Attributes("a", "href"));
    }

    [Fact]
    public async Task Pages_follow_one_another_without_loss()
    {
        var all = (await Client.PageAsync("/search?size=20")).Hits();
        var found = new List<string>();
        for (var address = "/search?size=4"; address.Length > 0;)
        {
            var page = await Client.PageAsync(address);
            found.AddRange(page.Hits());
            address = page.Link("Next page");
        }

        Assert.Equal(11, all.Count);
        Assert.Equal(all, found);
    }

    [Fact]
    public async Task Author_of_a_hit_adds_a_filter()
    {
        var page = await Client.PageAsync("/search?q=learning&filter.category=cs.LG");

        Assert.Contains(
            page.Attributes("a", "href"),
            address => address.StartsWith("/search?q=learning&filter.author=", StringComparison.Ordinal)
                && address.EndsWith("&filter.category=cs.LG", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Query_that_is_read_otherwise_says_so()
    {
        var page = await Client.PageAsync("/search?q=" + Uri.EscapeDataString("(meta au:huan"));

        Assert.Contains("Searched as", page, StringComparison.Ordinal);
        Assert.Contains("author:huan", page, StringComparison.Ordinal);
        Assert.Contains("<div class=\"notes\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Searched as", await Client.PageAsync("/search?q=meta+learning"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_page_tells_why_and_what_is_near()
    {
        var page = await Client.PageAsync("/search?q=" + Uri.EscapeDataString("author:huan title:banana"));

        Assert.StartsWith("No papers", page.Text("h1"), StringComparison.Ordinal);
        Assert.Contains("No paper matches all of this.", page, StringComparison.Ordinal);
        Assert.Contains("/search?q=author%3Ahuan", page.Attributes("a", "href"));
        Assert.Contains("0 papers", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_page_of_filters_leads_out_of_them()
    {
        var page = await Client.PageAsync("/search?q=learning&filter.category=hep-th");

        Assert.Empty(page.Hits());
        Assert.Contains("/search?q=learning", page.Attributes("a", "href"));
        Assert.Contains("hep-th", page.Attributes("input", "value"));
    }

    [Fact]
    public async Task Index_without_papers_has_its_pages()
    {
        await using var server = await RunningServer.StartAsync([]);

        Assert.Contains("No papers yet", await server.Client.PageAsync("/"), StringComparison.Ordinal);
        var search = await server.Client.PageAsync("/search");
        Assert.Contains("There are no papers in this index yet.", search, StringComparison.Ordinal);
        Assert.DoesNotContain("<aside", search, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cursor_of_another_search_is_told_on_a_page()
    {
        var next = (await Client.PageAsync("/search?q=learning&size=1")).Link("Next page");

        using var answer = await Client.GetAsync(next.Replace("q=learning", "q=reward", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("/search?q=reward&size=1", (await answer.Content.ReadAsStringAsync()).Link("First page of this search"));
    }

    [Fact]
    public async Task Page_that_is_known_is_not_sent_again()
    {
        using var first = await Client.GetAsync("/search?q=learning");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/search?q=learning");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }
}
