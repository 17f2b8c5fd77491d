using PaperSearch.Embedded.Matching;
using PaperSearch.Names;
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

    [Theory]
    [InlineData("Zhaoxin Mueller", AuthorPosition.First, "Zhaoxin Müller, Jun Wu", true)]
    [InlineData("Zhaoxin Mueller", AuthorPosition.First, "Zhaoxin Huan, Z. Müller", false)]
    [InlineData("Zhaoxin Mueller", AuthorPosition.Last, "Zhaoxin Huan, Z. Müller", true)]
    [InlineData("Zhaoxin Mueller", AuthorPosition.Last, "Z. Müller, Zhaoxin Huan", false)]
    [InlineData("Zhaoxin Mueller", AuthorPosition.First, "Z. Müller, Zhaoxin Müller", true)]
    [InlineData("Ann Lee", AuthorPosition.Only, "Ann Lee", true)]
    // Two of one name are two persons.
    [InlineData("Ann Lee", AuthorPosition.Only, "Ann Lee, Ann Lee", false)]
    [InlineData("Lee", AuthorPosition.Only, "Ann Lee, Ann Lee", false)]
    [InlineData("Lee", AuthorPosition.Last, "Ann Lee, Ann Lee", true)]
    // The owner of a page whose name is not printed stands at no known place.
    [InlineData("Owner", AuthorPosition.First, "", false)]
    [InlineData("Owner", AuthorPosition.Any, "", true)]
    [InlineData("Ann Owner", AuthorPosition.Last, "Jun Wu", false)]
    public void Name_stands_where_an_author_of_that_name_does(string name, AuthorPosition place, string authors, bool matches)
    {
        using var one = new LuceneIndex([[new Paper
        {
            Id = PaperId.Parse("a"),
            Authors = authors.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(AuthorParser.Parse).ToValueList(),
            PageOwners = name.EndsWith("Owner", StringComparison.Ordinal) ? [new Author("Owner", "Ann")] : [],
        }]]);
        using var segment = new SegmentContext(one.Leaves[0], one.Terms, SearchClock.Unlimited);

        Assert.Equal(matches, one.Compile(new NameClause(name, place)).Scorer(segment, ScoreMode.None) is not null);
    }

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
