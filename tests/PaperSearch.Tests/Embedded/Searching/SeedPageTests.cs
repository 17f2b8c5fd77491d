using PaperSearch.Searching;

namespace PaperSearch.Tests.Embedded.Searching;

public sealed class SeedPageTests : IAsyncLifetime
{
    private TemporaryIndex seeds = null!;

    public async ValueTask InitializeAsync() => seeds = await TemporaryIndex.OfSeedsAsync();

    public ValueTask DisposeAsync()
    {
        seeds.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Every_paper_is_the_first_hit_for_its_own_title()
    {
        var papers = seeds.Index.Search(new SearchRequest { Size = 100 }).Hits;

        Assert.Equal(11, papers.Count);
        Assert.All(papers, p => Assert.Equal(p.Id, seeds.Index.Search(p.Paper.Title).Hits[0].Id));
    }

    [Fact]
    public void Year_facet_is_a_histogram_without_gaps() => Assert.Equal(
        ["2020:1", "2021:0", "2022:0", "2023:2", "2024:3", "2025:4", "2026:1"],
        Facet(FacetNames.Year).Buckets.Select(b => $"{b.Value}:{b.Count}"));

    [Fact]
    public void Category_facet_is_a_tree_with_names()
    {
        var group = Assert.Single(Facet(FacetNames.Category).Buckets);

        Assert.Equal(("cs", "Computer Science", 11), (group.Value, group.Label, group.Count));
        Assert.Equal(["cs.LG:5", "cs.CL:2", "cs.IR:2", "cs.CV:1", "cs.DC:1"],
            group.Children!.Select(b => $"{b.Value}:{b.Count}"));
        Assert.Equal("Machine Learning", group.Children![0].Label);
    }

    [Fact]
    public void One_paper_has_code()
    {
        Assert.Equal(1, Facet(FacetNames.Code).Buckets.Single(b => b.Value == "true").Count);
        Assert.Single(seeds.Ids("has:code"));
    }

    [Theory]
    [InlineData("author:huan")]
    [InlineData("author:\"Huan, Z\"")]
    [InlineData("au:\"Z. Huan\"")]
    [InlineData("au:\"huan zhaoxin\"")]
    public void All_papers_are_found_under_the_page_owner(string query) => Assert.Equal(11, seeds.Ids(query).Length);

    [Fact]
    public void Page_owner_is_a_value_of_the_author_facet() =>
        Assert.Contains(Facet(FacetNames.Author).Buckets, b => b is { Value: "Zhaoxin Huan", Count: 11 });

    [Fact]
    public void Author_page_has_the_figures_and_all_papers()
    {
        var page = seeds.Index.GetAuthor("Huan, Z")!;

        Assert.Equal("Zhaoxin Huan", page.Name);
        Assert.Equal((14, 11, 144, 51.0, 48.0, "cs.LG"),
            (page.Profile!.HIndex, page.Profile.Papers, page.Profile.Citations,
                page.Profile.NoveltyPercent, page.Profile.AiScore, page.Profile.PrimaryCategory!.Code));
        Assert.Equal(11, page.Papers.Count);
    }

    [Theory]
    [InlineData("AntM2C", "AntM$^{2}$C")]
    [InlineData("antm²c", "AntM$^{2}$C")]
    [InlineData("gmeta", "G-Meta")]
    [InlineData("G Meta", "G-Meta")]
    [InlineData("PaRO communication cost", "Rethinking Memory")]
    [InlineData("balanced rubric rewards", "Focal Reward")]
    [InlineData("training MoE without premium GPUs", "Every FLOP Counts")]
    [InlineData("long user behaviour CTR LLM", "Breaking the Length Barrier")]
    [InlineData("meta learning recommender GPU cluster", "G-Meta")]
    [InlineData("straggler mitigation", "AntDT")]
    [InlineData("base model evaluation perplexity", "BOSE")]
    [InlineData("Bailing", "Every FLOP Counts")]
    [InlineData("Ling-1T", "Every Activation Boosted")]
    [InlineData("ling 1t", "Every Activation Boosted")]
    [InlineData("short path prompting", "Short-Path Prompting")]
    [InlineData("data free adversarial perturbation", "Data-Free Adversarial Perturbations")]
    [InlineData("6.48%", "G-Meta")]
    public void Question_has_its_paper_first(string query, string title) =>
        Assert.Contains(title, seeds.Index.Search(query).Hits[0].Paper.Title, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("cat:cs.LG year:2025", 2)]
    [InlineData("cat:cs.* -cat:cs.LG", 6)]
    [InlineData("cat:\"machine learning\"", 5)]
    [InlineData("year:2024..2025", 7)]
    [InlineData("date:2025-03", 2)]
    [InlineData("NOT author:huan", 0)]
    [InlineData("title:\"large language model\"", 1)]
    public void Query_finds_so_many(string query, int papers) => Assert.Equal(papers, seeds.Ids(query).Length);

    [Fact]
    public async Task Second_import_of_the_same_page_skips_what_is_in()
    {
        var again = await seeds.Index.ImportAsync(TemporaryIndex.Seeds, new ImportOptions { AsOf = new DateOnly(2026, 11, 24) },
            TestContext.Current.CancellationToken);

        Assert.Equal((0, 12), (again.Added + again.Updated, again.Skipped));
        Assert.Equal(11, seeds.Ids("*").Length);
    }

    private FacetResult Facet(string name) =>
        seeds.Index.Search(new SearchRequest { Facets = [new FacetRequest(name, 20)] }).Facets[name];
}
