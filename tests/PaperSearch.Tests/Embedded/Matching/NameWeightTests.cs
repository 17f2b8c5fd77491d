using PaperSearch.Embedded.Matching;
using PaperSearch.Querying;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Embedded.Matching;

/// <summary>Names of usual words, which many papers have and few are meant by.</summary>
public sealed class NameWeightTests : IDisposable
{
    private readonly LuceneIndex papers = new([Enumerable.Range(0, 100).Select(i =>
        new Paper { Id = PaperId.Parse($"p{i}"), Title = "A", Authors = [new Author("Wang", "Li")] })]);

    public void Dispose() => papers.Dispose();

    [Theory]
    [InlineData("Wang, L", 100)]
    [InlineData("Wang, X", 0)]
    public void Names_are_compared_to_the_end_when_there_is_time(string name, int found) =>
        Assert.Equal(found, Papers(name, SearchClock.Unlimited));

    [Fact]
    public void Names_are_not_compared_on_when_the_time_is_used_up_or_the_search_cancelled()
    {
        Assert.Throws<TimeBudgetExceededException>(
            () => Papers("Wang, X", new SearchClock(TimeSpan.Zero, CancellationToken.None)));
        Assert.Throws<OperationCanceledException>(
            () => Papers("Wang, X", new SearchClock(null, new CancellationToken(canceled: true))));
    }

    private long Papers(string name, SearchClock clock)
    {
        using var segment = new SegmentContext(papers.Leaves[0], papers.Terms, clock);
        return papers.Compile(new NameClause(name, AuthorPosition.Any)).Scorer(segment, ScoreMode.None)?.Cost ?? 0;
    }
}
