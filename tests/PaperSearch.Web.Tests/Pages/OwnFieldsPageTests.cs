using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Pages;

/// <summary>Fields of an application on the pages.</summary>
public sealed class OwnFieldsPageTests(OwnFieldsServer server) : IClassFixture<OwnFieldsServer>
{
    [Fact]
    public async Task Results_have_the_facets_with_their_labels()
    {
        var page = await server.Client.PageAsync("/search?q=marimba");

        Assert.Contains("<legend>Laboratories</legend>", page, StringComparison.Ordinal);
        Assert.Contains("<legend>Rating</legend>", page, StringComparison.Ordinal);
        Assert.Contains("Laboratory: <bdi>Physics</bdi>", page, StringComparison.Ordinal);
        Assert.Contains("<code>lab:</code>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Chemistry", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_picked_filters_stays_picked_and_can_be_taken_off()
    {
        var page = await server.Client.PageAsync("/search?q=marimba&filter.lab=Physics&filter.rating=4..");

        Assert.Equal(["/papers/b"], Hits(page));
        Assert.Contains("<bdi>Laboratories: Physics</bdi>", page, StringComparison.Ordinal);
        Assert.Contains("<bdi>Rating: From 4</bdi>", page, StringComparison.Ordinal);
        Assert.Contains("/search?q=marimba&filter.rating=4..", page.Attributes("a", "href"));
        Assert.Contains("/search?q=marimba&filter.lab=Physics", page.Attributes("a", "href"));

        var submitted = page.Submit(("filter.lab", "<b>Chemistry</b> & \"Co\""))
            .Replace("from=&to=", "", StringComparison.Ordinal);
        var wider = await server.Client.PageAsync(submitted);
        Assert.Equal(["/papers/b", "/papers/c"], Hits(wider).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Page_of_a_paper_has_the_values_with_their_labels_and_what_is_not_declared_as_well()
    {
        var page = await server.Client.PageAsync("/papers/d");

        Assert.Contains("<dt><bdi>Rating</bdi></dt><dd><bdi>good</bdi></dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dt><bdi>Notes</bdi></dt><dd><bdi>Read the lattice</bdi></dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dt><bdi>shelf</bdi></dt><dd><bdi>9</bdi></dd>", page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Hits(string page) =>
        page.Attributes("a", "href").Where(address => address.StartsWith("/papers/", StringComparison.Ordinal));
}
