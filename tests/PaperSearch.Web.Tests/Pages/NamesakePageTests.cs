using System.Net;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Pages;

/// <summary>The pages of authors where several people bear a name.</summary>
public sealed class NamesakePageTests(NamesakeServer namesakes) : IClassFixture<NamesakeServer>
{
    private HttpClient Client => namesakes.Client;

    [Fact]
    public async Task Name_of_several_people_lists_them_and_each_leads_to_the_person()
    {
        var page = await Client.PageAsync("/authors/Witten");

        Assert.Equal("Witten", page.Text("h1"));
        Assert.Equal("3 people", page.Text("h2"));
        Assert.Equal(
            "\n3 papers\nEdward Witten\nin hep-th, math.AG · 1991 to 1996 · writes with Nathan Seiberg, N. Seiberg\n",
            page.Text("li").ReplaceLineEndings("\n"));
        Assert.Equal(["Edward Witten", "Evan Witten", "Daniela Witten"], page.Hits());
        Assert.Equal("/authors/Edward%20Witten%20%28hep-th/9108004%29", page.Link("<bdi>Edward Witten</bdi>"));

        var edward = await Client.PageAsync(page.Link("<bdi>Edward Witten</bdi>"));
        Assert.Equal("Edward Witten", edward.Text("h1"));
        Assert.Equal(["Notes of math/9601001", "Notes of hep-th/9402044", "Notes of hep-th/9108004"], edward.Hits());
        var daniela = await Client.PageAsync(page.Link("<bdi>Daniela Witten</bdi>"));
        Assert.Equal(["Notes of 10.1000/a(1)<b>"], daniela.Hits());
    }

    [Fact]
    public async Task Papers_of_a_name_are_found_whoever_wrote_them()
    {
        var page = await Client.PageAsync("/authors/E.%20Witten");
        Assert.Equal("2 people", page.Text("h2"));

        Assert.Equal(5, (await Client.PageAsync(page.Link("Papers of any of them"))).Hits().Count);
    }

    [Fact]
    public async Task Page_of_one_person_has_the_forms_of_the_name_and_searches_in_all_of_them()
    {
        var page = await Client.PageAsync("/authors/E.%20Witten%20(1601.00001)");

        Assert.Equal("Evan Witten", page.Text("h1"));
        Assert.Contains("Also printed as <bdi>E. Witten</bdi>", page, StringComparison.Ordinal);
        var search = await Client.PageAsync(page.Link("Search in these"));
        Assert.Equal(2, search.Hits().Count);
        Assert.Contains("Notes of 1601.00001", search, StringComparison.Ordinal);
        Assert.Contains("Evan Witten (1501.00001)", search, StringComparison.Ordinal);
        Assert.Equal("Evan Witten", (await Client.PageAsync(search.Link("Author page"))).Text("h1"));
    }

    [Fact]
    public async Task Coauthors_and_authors_of_hits_are_linked_by_name()
    {
        var page = await Client.PageAsync("/authors/Evan%20Witten");

        Assert.Equal("/authors/Rafi%20Katz", page.Link("<bdi>Rafi Katz</bdi>"));
        Assert.Equal("/authors/E.%20Witten", page.Link("<bdi>E. Witten</bdi>"));
    }

    [Fact]
    public async Task Names_are_text_and_no_markup()
    {
        var page = await Client.PageAsync("/authors/Witten");

        Assert.DoesNotContain("<i>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("writes with &quot;Noah&quot;", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Edward Witten (9999.99999)")]
    [InlineData("()")]
    [InlineData("\"><script>alert(1)</script> (hep-th/9108004)")]
    public async Task Reference_of_nobody_is_told_on_a_page(string reference)
    {
        using var answer = await Client.GetAsync("/authors/" + Uri.EscapeDataString(reference));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<h1>Not found</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }
}
