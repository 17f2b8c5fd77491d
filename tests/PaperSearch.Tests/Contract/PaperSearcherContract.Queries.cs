using PaperSearch.Querying;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Contract;

/// <content>Which papers a query finds.</content>
public abstract partial class PaperSearcherContract<TBackend>
{
    // The three others have no date and no author.
    private const string allButThree = ContractPapers.Attention + " " + ContractPapers.Merger + " " + ContractPapers.Superstrings
        + " gravity-a greek learned meta planar poincare prompting tsne";

    [Theory]
    // Words, their forms and fields.
    [InlineData("gravity", "gravity-a gravity-b gravity-c")]
    [InlineData("GRAVITY", "gravity-a gravity-b gravity-c")]
    [InlineData("graph", "planar")]
    [InlineData("learning", "learned meta")]
    [InlineData("=learning", "meta")]
    [InlineData("=learned", "learned")]
    [InlineData("=recommend", "")]
    [InlineData("poincare", "poincare")]
    [InlineData("Poincaré", "poincare")]
    [InlineData("title:gravity", "gravity-a gravity-b gravity-c")]
    [InlineData("abstract:gravity", "gravity-a")]
    [InlineData("any:huan", "learned meta")]
    [InlineData("journal:neurips", ContractPapers.Attention)]
    [InlineData("comment:french", "poincare")]
    [InlineData("french", "")]
    [InlineData("cold-start", "meta")]
    [InlineData("coldstart", "meta")]
    [InlineData("tsne", "tsne")]
    [InlineData("zzzqq", "")]
    [InlineData("???", "")]
    // Beginnings and spellings.
    [InlineData("grav*", "10.1103/physrevlett.116.061102 gravity-a gravity-b gravity-c")]
    [InlineData("title:recom*", "meta")]
    [InlineData("zzzqq*", "")]
    [InlineData("gravty~1", "gravity-a gravity-b gravity-c")]
    [InlineData("gavty~1", "")]
    [InlineData("gavty~2", "gravity-a gravity-b gravity-c")]
    // Phrases and nearness.
    [InlineData("\"short path\"", "prompting")]
    [InlineData("\"black hole\"", ContractPapers.Merger)]
    [InlineData("title:\"black hole\" OR title:\"short path\"", "prompting")]
    [InlineData("\"alpha gamma\"~1 OR zzzqq", "")]
    [InlineData("\"alpha gamma\"~2", "greek")]
    [InlineData("\"gamma alpha\"~3 OR zzzqq", "")]
    [InlineData("title:alpha NEAR/1 title:gamma", "")]
    [InlineData("title:alpha NEAR/3 title:gamma", "greek")]
    [InlineData("title:gamma NEAR/3 title:alpha", "greek")]
    [InlineData("metal NEAR/2 alpha", "")]
    [InlineData("(metal OR paper) NEAR/4 alpha", "greek")]
    [InlineData("\"beta rays\" NEAR/5 metal", "greek")]
    public async Task Query_for_text_finds_the_papers_that_have_it(string query, string ids) =>
        Assert.Equal(Sorted(Listed(ids)), Sorted(await FindAsync(query)));

    [Theory]
    [InlineData("author:huan", "learned meta")]
    [InlineData("author:\"Huan, Z\"", "learned meta")]
    [InlineData("author:\"Huan, Zhaoxin\"", "learned meta")]
    [InlineData("author:\"Zhaoxin Huan\"", "learned meta")]
    [InlineData("author:\"Huan, X\"", "")]
    [InlineData("author:\"Zhang, Z\"", "prompting")]
    [InlineData("author:^huan", "learned meta")]
    [InlineData("author:huan$", "learned")]
    [InlineData("author:^zhou", "prompting")]
    [InlineData("author:zhou$", "meta")]
    [InlineData("author:^\"Vaswani, A\"", ContractPapers.Attention)]
    [InlineData("author:shazeer$", "")]
    [InlineData("author:\"van der Maaten\"", "tsne")]
    [InlineData("author:\"Maaten, L\"", "tsne")]
    [InlineData("author:Poincaré", "poincare")]
    [InlineData("author:*", allButThree)]
    [InlineData("vaswani2017attention", ContractPapers.Attention)]
    [InlineData("vaswani2018attention", ContractPapers.Attention)]
    [InlineData("maldacena:1997", ContractPapers.Superstrings)]
    public async Task Name_finds_the_papers_of_whoever_bears_it(string query, string ids) =>
        Assert.Equal(Sorted(Listed(ids)), Sorted(await FindAsync(query)));

    [Theory]
    [InlineData("cat:cs.LG", "1706.03762 meta tsne")]
    [InlineData("cat:CS.lg", "1706.03762 meta tsne")]
    [InlineData("cat:cs", "1706.03762 meta planar prompting tsne")]
    [InlineData("cat:cs.*", "1706.03762 meta planar prompting tsne")]
    [InlineData("cat:\"machine learning\"", "1706.03762 learned meta tsne")]
    [InlineData("cat:cs.XX", "")]
    [InlineData("year:2023", "meta prompting")]
    [InlineData("year:2016..2017", "1706.03762 10.1103/physrevlett.116.061102")]
    [InlineData("year:>=2023", "learned meta prompting")]
    [InlineData("year:<1995", "planar")]
    [InlineData("year:*", allButThree)]
    [InlineData("date:2023-05", "meta")]
    [InlineData("date:2023-06..2024-01", "learned prompting")]
    [InlineData("date:2024-01-09", "learned")]
    [InlineData("cited:12", "gravity-a meta")]
    [InlineData("cited:>=15000", "1706.03762 hep-th/9711200 tsne")]
    [InlineData("cited:<10", "greek poincare prompting")]
    [InlineData("has:code", "1706.03762 meta")]
    [InlineData("has:doi", ContractPapers.Merger)]
    [InlineData("NOT has:abstract", "gravity-b gravity-c untitled")]
    [InlineData("doi:10.1103/PhysRevLett.116.061102", ContractPapers.Merger)]
    [InlineData("doi:10.1103/*", ContractPapers.Merger)]
    [InlineData("1706.03762", ContractPapers.Attention)]
    [InlineData("arXiv:1706.03762v5", ContractPapers.Attention)]
    [InlineData("https://arxiv.org/abs/hep-th/9711200", ContractPapers.Superstrings)]
    [InlineData("id:meta", "meta")]
    [InlineData("id:met", "")]
    public async Task Value_selects_the_papers_that_have_it(string query, string ids) =>
        Assert.Equal(Sorted(Listed(ids)), Sorted(await FindAsync(query)));

    [Theory]
    [InlineData("gravity weak", "gravity-a gravity-b gravity-c")]
    [InlineData("gravity +weak", "gravity-a")]
    [InlineData("gravity -weak", "gravity-b gravity-c")]
    [InlineData("+gravity weak attention", "gravity-a gravity-b gravity-c")]
    [InlineData("gravity AND weak", "gravity-a")]
    [InlineData("gravity AND NOT weak", "gravity-b gravity-c")]
    [InlineData("gravity OR attention", "1706.03762 gravity-a gravity-b gravity-c")]
    [InlineData("(gravity OR attention) AND (weak OR recurrence)", "1706.03762 gravity-a")]
    [InlineData("(gravity AND weak) OR (attention AND NOT recurrence)", "gravity-a")]
    [InlineData("gravity attention year:2001", "gravity-a")]
    [InlineData("gravity author:other", "gravity-a")]
    [InlineData("year:2023 NOT has:code", "prompting")]
    [InlineData("NOT year:*", "gravity-b gravity-c untitled")]
    [InlineData("-cat:cs -cat:gr-qc year:*", "greek hep-th/9711200 learned poincare")]
    public async Task Operators_combine_what_their_parts_find(string query, string ids) =>
        Assert.Equal(Sorted(Listed(ids)), Sorted(await FindAsync(query)));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("*")]
    public async Task Empty_query_finds_everything(string query) =>
        Assert.Equal(Sorted(ContractPapers.Newest), Sorted(await FindAsync(query)));

    [Fact]
    public async Task Lucene_syntax_asks_the_same_questions()
    {
        var request = new SearchRequest { Query = "title:gravity AND year:[2000 TO 2002}", Syntax = QuerySyntax.Lucene };

        Assert.Equal(["gravity-a"], await FindAsync(request));
    }

    [Fact]
    public async Task Word_that_no_paper_has_is_read_as_the_nearest_and_a_warning_says_where()
    {
        var page = await SearchAsync("gravity optimizars");

        Assert.Equal(Sorted("gravity-a", "gravity-b", "gravity-c", "learned"), Sorted(Ids(page)));
        var warning = Assert.Single(page.Query.Warnings);
        Assert.Equal(("spelling", 8, 10), (warning.Code, warning.At, warning.Length));
        Assert.Empty(Ids(await SearchAsync("=optimizars")));
    }

    [Fact]
    public async Task Phrase_that_no_paper_has_gives_way_and_a_warning_says_so()
    {
        Needs(Searcher.Abilities.Phrases);
        var page = await SearchAsync("\"path short\" prompting");

        Assert.Equal(["prompting"], Ids(page));
        Assert.Equal("relaxed", Assert.Single(page.Query.Warnings).Code);
    }

    [Fact]
    public async Task Query_is_told_back_in_canonical_syntax()
    {
        var page = await SearchAsync("ti:gravity  cat:gr-qc titel:x");

        Assert.Equal("ti:gravity  cat:gr-qc titel:x", page.Query.Raw);
        Assert.Equal("title:gravity category:gr-qc \"titel:x\"", page.Query.Canonical);
        Assert.Equal(["unknown_field"], page.Query.Warnings.Select(warning => warning.Code));
    }

    [Fact]
    public async Task Page_without_hits_says_what_would_find_some()
    {
        var left = await SearchAsync("gravity AND zzzqq");
        Assert.Equal(new NearestQuery("gravity", ["zzzqq"], WithoutFilters: false, Hits: 3), left.Nearest);

        var filters = new SearchFilters { Years = new YearRange(1800, 1900) };
        var filtered = await SearchAsync(new SearchRequest { Query = "gravity", Filters = filters });
        Assert.Equal(new NearestQuery("gravity", [], WithoutFilters: true, Hits: 3), filtered.Nearest);
        Assert.Null((await SearchAsync("gravity")).Nearest);
    }
}
