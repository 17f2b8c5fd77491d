using PaperSearch.Embedded.Schema;
using PaperSearch.Searching;
using PaperSearch.Tests.Reference;

namespace PaperSearch.Tests.Embedded.Writing;

public sealed class AdditionTimeTests
{
    private static readonly DateTimeOffset start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Time_of_addition_survives_restarts_replacements_and_merges()
    {
        var clock = new ManualClock();
        using var index = new TemporaryIndex(clock: clock);
        for (var day = 0; day < 30; day++)
        {
            clock.Now = start.AddDays(day).AddSeconds(0.7);
            await index.Index.ImportAsync(Papers(day * 10, 10, "first"), TestContext.Current.CancellationToken);
        }
        index.Reopen();
        clock.Now = start.AddYears(1);
        await index.Index.ImportAsync(Papers(0, 150, "second"), TestContext.Current.CancellationToken);
        index.Reopen();

        var hits = index.Index.Search(new SearchRequest { Sort = SortOrder.Added, Size = 1000 }).Hits;

        Assert.Equal(300, hits.Count);
        Assert.All(hits, hit => Assert.Equal(start.AddDays(int.Parse(hit.Id[1..]) / 10), hit.Added));
        Assert.Equal(150, index.Index.Search("title:second").Total.Value);
    }

    [Theory]
    [InlineData(20260105, 20260105, "2026-01-05T00:00:00", "2026-01-05T23:59:59")]
    [InlineData(20260200, 20260299, "2026-02-01T00:00:00", "2026-02-28T23:59:59")]
    [InlineData(20240000, 20259999, "2024-01-01T00:00:00", "2025-12-31T23:59:59")]
    [InlineData(0, 20261231, "2020-01-01T00:00:01", "2026-12-31T23:59:59")]
    [InlineData(20260105, int.MaxValue, "2026-01-05T00:00:00", "2088-01-19T03:14:07")]
    public void Days_are_seconds_from_the_first_to_the_last(int from, int to, string first, string last)
    {
        var (begin, end) = AdditionTime.Range(from, to);

        Assert.Equal((first, last), (Text(begin), Text(end)));

        static string Text(int value) => AdditionTime.Read(value)!.Value.UtcDateTime.ToString("s", null);
    }

    [Fact]
    public void Days_before_there_were_any_are_no_seconds()
    {
        var (begin, end) = AdditionTime.Range(0, 20191231);

        Assert.True(begin > end);
        Assert.Null(AdditionTime.Read(0));
        Assert.Equal(1, AdditionTime.Of(DateTimeOffset.MinValue));
        Assert.Equal(int.MaxValue, AdditionTime.Of(DateTimeOffset.MaxValue));
    }

    private static IEnumerable<Paper> Papers(int from, int count, string title) =>
        Enumerable.Range(from, count).Select(i => new Paper { Id = PaperId.Parse($"p{i}"), Title = title });
}
