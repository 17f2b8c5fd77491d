using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Embedded.Searching;

public sealed class ExportTests
{
    [Theory]
    [InlineData("gravity", SortOrder.Relevance)]
    [InlineData("*", SortOrder.Newest)]
    [InlineData("*", SortOrder.Oldest)]
    [InlineData("gravity", SortOrder.MostCited)]
    public async Task All_hits_come_in_the_order_of_the_pages(string query, SortOrder sort)
    {
        using var index = new TemporaryIndex();
        await index.Index.ImportAsync(Papers(0, 3000));
        await index.Index.ImportAsync(Papers(2500, 1000));
        var request = new SearchRequest { Query = query, Sort = sort, Size = 1000 };

        var paged = new List<string>();
        for (var page = index.Index.Search(request); ; page = index.Index.Search(request with { Cursor = page.Next }))
        {
            paged.AddRange(page.Hits.Select(h => h.Id));
            if (page.Next is null)
                break;
        }

        Assert.True(paged.Count > 1000);
        Assert.Equal(paged, index.Index.Export(request with { Size = 3 }).Select(p => p.Id.Value));
    }

    [Fact]
    public async Task Hits_that_are_rescored_come_in_the_order_of_the_pages()
    {
        using var index = new TemporaryIndex();
        string[] titles = ["far dust and gas and alpha beta", "near alpha dust beta gas", "next alpha beta dust gas"];
        await index.Index.ImportAsync(titles.Select(title => new Paper { Id = PaperId.Parse(title[..4].Trim()), Title = title }));
        var ranking = new RankingProfile { TitlePhrase = 0, Nearness = 5f, NearnessDistance = 0, RescoreDepth = 2 };
        var request = new SearchRequest { Query = "alpha beta dust gas", Ranking = ranking };

        var hits = index.Index.Search(request).Hits.Select(hit => hit.Id).ToList();

        var unchanged = request with { Ranking = ranking with { Nearness = 0 } };
        Assert.NotEqual(hits, index.Index.Search(unchanged).Hits.Select(hit => hit.Id));
        Assert.Equal(hits, index.Index.Export(request).Select(paper => paper.Id.Value));
    }

    [Fact]
    public async Task Every_paper_comes_once_while_papers_are_imported_and_deleted_beside_it()
    {
        using var index = new TemporaryIndex();
        await index.Index.ImportAsync(Papers(0, 4000));
        var seen = new List<string>();
        foreach (var paper in index.Index.Export("*"))
        {
            if (seen.Count % 1000 == 0)
            {
                await index.Index.ImportAsync(Papers(seen.Count, 2000));
                await index.Index.ImportAsync(Papers(10_000 + seen.Count, 1000));
                await index.Index.DeleteAsync([PaperId.Parse($"p{seen.Count + 900}")]);
            }
            seen.Add(paper.Id.Value);
        }
        Assert.Equal(Enumerable.Range(0, 4000).Select(i => $"p{i}").Order(), seen.Order());
        Assert.Equal(5000 + 4000 - 4, index.Index.Export("*").Select(p => p.Id).Distinct().Count());
    }

    [Fact]
    public async Task Filters_hold_and_mistakes_are_told_at_once()
    {
        using var index = await TemporaryIndex.OfSeedsAsync();
        Assert.Equal(11, index.Index.Export("*").Count());
        var years = index.Index.Export(new SearchRequest { Filters = new SearchFilters { Years = new YearRange(2024, 2024) } })
            .Select(p => p.Date?.Year).Distinct();
        Assert.Equal([2024], years);
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Index.Export(new SearchRequest { Sort = (SortOrder)9 }));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        Assert.Throws<OperationCanceledException>(() => index.Index.Export("*", cancelled.Token).Count());
    }

    private static IEnumerable<Paper> Papers(int first, int count) => Enumerable.Range(first, count).Select(i => new Paper
    {
        Id = PaperId.Parse($"p{i}"),
        Title = i % 2 == 0 ? $"Gravity {i % 7}" : string.Concat(Enumerable.Repeat("gravity ", 1 + i % 5)) + "of stars",
        Date = i % 11 == 0 ? null : new PaperDate(1990 + i % 30, 1 + i % 12),
        Citations = i % 3 == 0 ? null : i % 50,
        Updated = PaperDate.FromDay(new DateOnly(2020, 1, 1)),
    });
}
