using System.Net;
using System.Xml.Linq;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Pages;

public sealed class PaperAndAuthorPageTests(SeedServer seeds) : IClassFixture<SeedServer>
{
    private HttpClient Client => seeds.Client;

    [Fact]
    public async Task Paper_page_has_its_parts()
    {
        var hits = await Client.PageAsync("/search?q=AntM2C");
        var page = await Client.PageAsync(
            hits.Attributes("a", "href").First(address => address.StartsWith("/papers/", StringComparison.Ordinal)));

        Assert.StartsWith("AntM", page.Text("h1"), StringComparison.Ordinal);
        Assert.Contains("citation_title", page.Attributes("meta", "name"));
        Assert.Contains("Huan, Zhaoxin", page.Attributes("meta", "content"));
        Assert.Contains("2023/08/31", page.Attributes("meta", "content"));
        foreach (var ending in new[] { ".bib", ".ris", ".csl", ".json" })
        {
            using var document = await Client.GetAsync(
                page.Attributes("a", "href").First(address => address.EndsWith(ending, StringComparison.Ordinal)));
            Assert.Equal(HttpStatusCode.OK, document.StatusCode);
        }
        Assert.Contains("/authors/Zhaoxin%20Huan", page.Attributes("a", "href"));
        Assert.Contains("Click-through rate", page.Text("section"), StringComparison.Ordinal);
        Assert.Contains("More by the authors", page, StringComparison.Ordinal);
        Assert.Contains("Similar papers", page, StringComparison.Ordinal);
        Assert.Contains("Shares ", page, StringComparison.Ordinal);
        Assert.Contains("@misc{", page.Text("pre"), StringComparison.Ordinal);
        Assert.Contains("Zhaoxin Huan, Ke Ding, Ang Li, et al. AntM", page, StringComparison.Ordinal);
        Assert.Contains("author-page:000_956bcb3e337b5d36.txt<", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Identifiers_become_links()
    {
        await using var server = await RunningServer.StartAsync([new Paper
        {
            Id = PaperId.Parse("math/0211159"), Title = "The entropy formula", Doi = "10.1000/a<b>c",
            OtherDois = ["10.1000/second"],
            Url = "https://arxiv.org/abs/math/0211159",
        }]);

        var page = await server.Client.PageAsync("/papers/math/0211159");

        Assert.Contains("https://arxiv.org/abs/math/0211159", page.Attributes("a", "href"));
        Assert.Contains("https://arxiv.org/pdf/math/0211159", page.Attributes("a", "href"));
        Assert.Contains("https://doi.org/10.1000/a%3Cb%3Ec", page.Attributes("a", "href"));
        Assert.Contains("https://doi.org/10.1000/second", page.Attributes("a", "href"));
        Assert.Contains("math/0211159", page.Attributes("meta", "content"));
    }

    [Fact]
    public async Task Author_page_has_figures_years_coauthors_and_papers()
    {
        var page = await Client.PageAsync("/authors/Zhaoxin%20Huan");

        Assert.Equal("Zhaoxin Huan", page.Text("h1"));
        Assert.Equal("Categorycs.LG Machine Learningh-index14papers11citations144Novelty51%AI Score48as of24 Nov 2026",
            page.Text("dl"));
        Assert.Equal(11, page.Hits().Count);
        Assert.Contains("/authors/Ang%20Li", page.Attributes("a", "href"));
        Assert.Contains("<span class=\"badge\">Code</span>", page, StringComparison.Ordinal);
        Assert.Contains("2024: 3 papers", page.Text("svg"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/papers/nothing")]
    [InlineData("/authors/Nobody%20Atall")]
    public async Task What_is_not_there_is_told_on_a_page(string address)
    {
        using var answer = await Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<h1>Not found</h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browsers_can_add_the_search()
    {
        using var answer = await Client.GetAsync("/opensearch.xml");

        Assert.Equal("application/opensearchdescription+xml", answer.Content.Headers.ContentType!.MediaType);
        var description = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        var template = description.Elements().Single(e => e.Name.LocalName == "Url").Attribute("template")!.Value;
        Assert.Equal(seeds.Server.Address + "search?q={searchTerms}", template);
    }

    [Fact]
    public async Task Files_of_the_pages_are_kept_for_good_and_come_from_here()
    {
        var page = await Client.PageAsync("/search");
        var files = page.Attributes("script", "src")
            .Concat(page.Attributes("link", "href").Where(a => a.Contains("/assets/", StringComparison.Ordinal))).ToList();

        Assert.Equal(4, files.Count);
        foreach (var file in files)
        {
            Assert.StartsWith("/assets/", file, StringComparison.Ordinal);
            using var answer = await Client.GetAsync(file);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?![^>]* src=)", page);
        Assert.DoesNotMatch(" on[a-z]+=", page);
    }

    [Fact]
    public async Task Pages_behind_a_proxy_keep_its_path()
    {
        await using var server = await RunningServer.StartAsync(settings: s => s with { PathBase = "/library" });

        var page = await server.Client.PageAsync("/library/search?q=learning");

        Assert.All(page.Attributes("a", "href").Where(a => a.StartsWith('/')),
            address => Assert.StartsWith("/library/", address, StringComparison.Ordinal));
        Assert.Equal("/library/search", page.Attributes("form", "action").Single());
    }
}
