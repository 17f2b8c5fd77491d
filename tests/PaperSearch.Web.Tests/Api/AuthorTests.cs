using System.Net;
using System.Text.Json;
using PaperSearch.Searching;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Api;

/// <summary><c>GET /v1/authors/{name}</c> where several people bear a name.</summary>
public sealed class AuthorTests(NamesakeServer namesakes) : IClassFixture<NamesakeServer>
{
    [Fact]
    public async Task Name_of_several_people_gives_who_they_are()
    {
        var author = await namesakes.Client.JsonAsync("/v1/authors/witten");

        Assert.Equal(["candidates", "categories", "coAuthors", "evidence", "moreCandidates", "name", "names", "papers", "profile",
            "reference", "total", "years"], author.EnumerateObject().Select(member => member.Name).Order());
        Assert.Equal("witten", author.GetProperty("name").GetString());
        Assert.Equal("", author.GetProperty("reference").GetString());
        Assert.Equal(6, author.GetProperty("total").GetInt32());
        Assert.Equal(0, author.GetProperty("papers").GetArrayLength());
        Assert.False(author.GetProperty("moreCandidates").GetBoolean());
        var page = author.Deserialize(SearchJson.Default.AuthorPage)!;
        Assert.Equal(
            ["Edward Witten (hep-th/9108004) 3", "Evan Witten (1501.00001) 2", "Daniela Witten (10.1000/a(1)<b>) 1"],
            page.Candidates.Select(person => $"{person.Reference} {person.Papers}"));
        Assert.Equal(new YearRange(1991, 1996), page.Candidates[0].Years);
        Assert.Equal(["hep-th", "math.AG"], page.Candidates[0].Categories.Select(category => category.Value));
        Assert.Equal(["Nathan Seiberg", "N. Seiberg"], page.Candidates[0].CoAuthors.Select(other => other.Value));
        Assert.Equal(["in hep-th, math.AG", "1991 to 1996", "writes with Nathan Seiberg, N. Seiberg"],
            page.Candidates[0].Evidence);
    }

    [Theory]
    [InlineData("Edward Witten (hep-th/9108004)", "Edward Witten", 3)]
    [InlineData("E. Witten (hep-th/9402044)", "Edward Witten", 3)]
    [InlineData("Witten (arXiv:1601.00001v2)", "Evan Witten", 2)]
    [InlineData("Daniela Witten (10.1000/a(1)<b>)", "Daniela Witten", 1)]
    public async Task Reference_gives_one_person_and_filters(string reference, string name, int papers)
    {
        var address = Uri.EscapeDataString(reference);

        var author = await namesakes.Client.JsonAsync("/v1/authors/" + address);
        var found = await namesakes.Client.JsonAsync("/v1/search?facet=author&filter.author=" + address);

        Assert.Equal(name, author.GetProperty("name").GetString());
        Assert.Equal(papers, author.GetProperty("total").GetInt32());
        Assert.Equal(papers, author.GetProperty("papers").GetArrayLength());
        Assert.Equal(0, author.GetProperty("candidates").GetArrayLength());
        Assert.Equal(papers, found.GetProperty("total").GetProperty("value").GetInt32());
        var own = author.GetProperty("reference").GetString()!;
        var again = await namesakes.Client.JsonAsync("/v1/authors/" + Uri.EscapeDataString(own));
        Assert.Equal(own, again.GetProperty("reference").GetString());
    }

    [Theory]
    [InlineData("Edward Witten (1501.00001)")]
    [InlineData("Edward Witten (9999.99999)")]
    [InlineData("Rafi Katz (hep-th/9108004)")]
    [InlineData("()")]
    [InlineData("<script>alert(1)</script> (hep-th/9108004)")]
    [InlineData("((((((((((((((((((((((((hep-th/9108004)")]
    public async Task Reference_of_nobody_is_not_found(string reference) =>
        await namesakes.Client.ProblemAsync(
            "/v1/authors/" + Uri.EscapeDataString(reference), HttpStatusCode.NotFound, "author_not_found");

    [Fact]
    public async Task Facet_of_authors_counts_people()
    {
        var facet = await namesakes.Client.JsonAsync("/v1/facets/author?prefix=witten");

        Assert.Equal(["Edward Witten (hep-th/9108004) 3", "Evan Witten (1501.00001) 2", "Daniela Witten 1"],
            facet.GetProperty("buckets").EnumerateArray()
                .Select(bucket => $"{bucket.GetProperty("value").GetString()} {bucket.GetProperty("count").GetInt32()}"));
    }
}
