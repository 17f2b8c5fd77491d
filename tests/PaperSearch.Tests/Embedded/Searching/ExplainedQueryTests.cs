using CsCheck;
using PaperSearch.Names;
using PaperSearch.Querying;
using PaperSearch.Searching;
using PaperSearch.Tests.Querying;
using PaperSearch.Tests.Sampling;

namespace PaperSearch.Tests.Embedded.Searching;

public sealed class ExplainedQueryTests : IDisposable
{
    private static readonly string[] words =
        ["gravity", "waves", "lattice", "quantum", "field", "learning", "graph", "cold-start"];

    // Of each kind of part at least one; some find nothing on the index of these tests.
    private static readonly string[] parts =
    [
        .. words, "the", "gravty", "zzzqq", "grav*", "latice~1", "=learning", "\"quantum field\"", "\"gravity lattice\"~2",
        "title:waves", "title:\"waves and lattice\"",
        "author:writer3", "author:\"Author1, A\"", "author:^author2", "author:writer1$", "\"Ann Author3\"", "cat:cs.LG",
        "cat:math", "cat:\"machine learning\"", "cat:q-bio.*",
        "year:2003", "year:2001..2004", "cited:>=9", "has:code", "has:doi", "doi:*", "gravity NEAR/2 waves",
        "quantum NEAR/3 (field OR graph)", "author2003gravity", "arXiv:1706.03762",
    ];

    private static readonly Gen<string> part = Pick(parts);

    private static readonly Gen<string> group = Gen.Select(part, Pick("", " ", " AND ", " OR ", " AND NOT "), part,
        (a, between, b) => between.Length == 0 ? a : $"({a}{between}{b})");

    private static readonly Gen<string> queries = Gen.Select(
        Pick("", "", "", "+", "-"), group, (sign, text) => sign + text).Array[1, 4].Select(texts => string.Join(' ', texts));

    private readonly TemporaryIndex papers = new();

    public void Dispose() => papers.Dispose();

    [Fact]
    public async Task Hits_of_a_part_are_those_of_a_search_for_it()
    {
        await AddAsync(300);
        // Deleted papers still stand in the index.
        Assert.Equal(40, await papers.Index.DeleteAsync(Enumerable.Range(0, 40).Select(i => PaperId.Parse($"p{i * 7:000}"))));
        queries.ForAll(
            50,
            query =>
            {
                var page = Search(query);
                Assert.Equal(page.Total.Value, page.Query.Tree!.Hits);
                // What is answered with less than it asks for is counted so, and alone may be asked for in full.
                foreach (var node in IsRelaxed(page) ? [] : StandingAlone(page.Query.Tree))
                {
                    var alone = Search(node.Text);
                    if (!IsRelaxed(alone))
                        Assert.Equal((node.Text, (long?)alone.Total.Value), (node.Text, node.Hits));
                }
            });
    }

    [Fact]
    public async Task Every_part_has_a_reading()
    {
        await AddAsync(100);
        queries.ForAll(
            100,
            query => Assert.All(
                ExplanationsSpecTests.Parts(Search(query).Query.Tree!),
                p => Assert.NotEqual("", p.Explanation.Replace("must match: ", ""))));
    }

    [Fact]
    public async Task Nearest_query_finds_as_many_papers_as_it_says()
    {
        await AddAsync(100);
        var finds = 0;
        Gen.Select(queries, Gen.Int[0, 3]).ForAll(
            125,
            (query, filter) =>
            {
                var request = new SearchRequest
                {
                    Query = query,
                    Filters = filter == 0
                        ? new SearchFilters { Years = new YearRange(2003, 2003), Categories = ["math.AG"] }
                        : new(),
                };
                var page = papers.Index.Search(request);
                if (page.Nearest is not { } nearest)
                    return;
                Assert.Equal(0, page.Total.Value);
                var asked = request with
                {
                    Query = nearest.Query,
                    Filters = nearest.WithoutFilters ? new() : request.Filters,
                };
                var found = papers.Index.Search(asked);
                Assert.Equal(nearest.Hits, found.Total.Value > 0 ? found.Total.Value : found.Partial!.Value);
                finds++;
            });
        Assert.True(finds > 10, $"{finds}");
    }

    [Theory]
    [InlineData("cat:cs.LG zzzqq", "category:cs.LG", "zzzqq")]
    [InlineData("zzzqq qqqxx cat:cs.LG", "category:cs.LG", "zzzqq, qqqxx")]
    [InlineData("gravity AND zzzqq", "gravity", "zzzqq")]
    [InlineData("+gravity zzzqq year:1800", "+gravity zzzqq", "year:1800")]
    [InlineData("gravity -gravity", "gravity", "NOT gravity")]
    [InlineData("title:zzzqq author:nobody gravity", "gravity", "title:zzzqq, author:nobody")]
    [InlineData("author:author1 author:author2 year:2001", "author:author2 year:2001", "author:author1")]
    [InlineData("gravity NEAR/3 zzzqq", "gravity", "zzzqq")]
    public async Task Nearest_query_leaves_out_what_keeps_it_from_finding(string query, string nearest, string leftOut)
    {
        await AddAsync(100);
        var page = papers.Index.Search(query);

        Assert.Equal(0, page.Total.Value);
        Assert.NotNull(page.Query.Tree);
        Assert.Equal((nearest, leftOut, false),
            (page.Nearest?.Query, string.Join(", ", page.Nearest?.LeftOut ?? []), page.Nearest?.WithoutFilters));
    }

    [Fact]
    public async Task Filters_that_leave_nothing_are_left_out_last()
    {
        await AddAsync(100);
        var filters = new SearchFilters { Years = new YearRange(1800, 1810) };

        var page = papers.Index.Search(new SearchRequest { Query = "gravity waves", Filters = filters });
        Assert.Equal(("gravity waves", true, 0), (page.Nearest!.Query, page.Nearest.WithoutFilters, page.Nearest.LeftOut.Count));
        var both = new SearchRequest
        {
            Query = "gravity zzzqq",
            Filters = filters with { Years = new YearRange(2000, 2100), Authors = ["Nobody"] },
        };
        Assert.Equal("gravity", papers.Index.Search(both).Nearest!.Query.Split(' ')[0]);
        Assert.Equal("gravity", papers.Index.Search(new SearchRequest { Query = "gravity", Filters = filters }).Nearest!.Query);
    }

    [Theory]
    [InlineData("gravity", 0)]
    [InlineData("zzzqq", 0)]
    [InlineData("zzzqq OR qqqxx", 1)]
    public async Task Page_tells_of_parts_only_where_that_says_more(string query, int trees)
    {
        await AddAsync(30);
        var page = papers.Index.Search(query);

        Assert.Equal(trees, page.Query.Tree is null ? 0 : 1);
        Assert.Null(page.Nearest);
        Assert.NotNull(Search(query).Query.Tree);
    }

    [Fact]
    public async Task Parts_are_not_counted_when_the_time_is_used_up()
    {
        await AddAsync(3000);
        var page = papers.Index.Search(new SearchRequest { Query = "gravity zzzqq", Explain = true, TimeBudget = TimeSpan.Zero });

        Assert.NotNull(page.CutOff);
        Assert.Null(page.Nearest);
        Assert.All(ExplanationsSpecTests.Parts(page.Query.Tree!), p => Assert.Null(p.Hits));
        Assert.Equal("word, stem graviti, in title, abstract and author", page.Query.Tree!.Parts[0].Explanation);
    }

    [Fact]
    public async Task Empty_page_of_many_parts_counts_some_of_them()
    {
        await AddAsync(100);
        var request = new SearchRequest
        {
            Query = string.Join(' ', Enumerable.Repeat("gravity waves lattice", 40)),
            Filters = new SearchFilters { Years = new YearRange(1800, 1800) },
        };
        var page = papers.Index.Search(request);

        Assert.Equal(0, page.Total.Value);
        Assert.InRange(page.Query.Tree!.Parts.Count(p => p.Hits is not null), 8, 16);
        Assert.All(papers.Index.Search(request with { Explain = true }).Query.Tree!.Parts, p => Assert.NotNull(p.Hits));
    }

    // Operands of NEAR are read otherwise than as queries of their own.
    private static IEnumerable<QueryPart> StandingAlone(QueryPart part) =>
        (QueryParser.Parse(part.Text).Root is NearQuery ? [] : part.Parts.SelectMany(StandingAlone)).Prepend(part);

    private static bool IsRelaxed(SearchPage page) => page.Query.Warnings.Any(w => w.Code == "relaxed");

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private SearchPage Search(string query) =>
        papers.Index.Search(new SearchRequest { Query = query, Explain = true, Size = 3, Highlight = false });

    private async Task AddAsync(int count) => await papers.Index.ImportAsync(
        Enumerable.Range(0, count).Select(i => new Paper
        {
            Id = PaperId.Parse($"p{i:000}"),
            Title = $"{words[i % 8]} and {words[i / 8 % 8]}",
            Abstract = string.Join(' ', Enumerable.Range(0, 2 + i % 5).Select(k => words[(i * 7 + k * k) % 8])),
            Authors = [AuthorParser.Parse($"Ann Author{i % 17}"), AuthorParser.Parse($"Bob Writer{i % 5}")],
            Categories = [ArxivTaxonomy.Resolve(i % 2 == 0 ? "cs.LG" : "math.AG")],
            Date = new PaperDate(2000 + i % 9, 1 + i % 12),
            Citations = i % 13,
            HasCode = i % 6 == 0,
        }),
        TestContext.Current.CancellationToken);
}
