using PaperSearch.Load.Fuzzing;
using PaperSearch.Querying;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Embedded;

/// <summary>A short run of what <c>bench/PaperSearch.Load fuzz</c> does at length.</summary>
public sealed class RandomQueriesTests
{
    private static readonly int seed = Environment.TickCount;

    [Fact]
    public async Task Random_queries_are_answered_and_their_canonical_text_reads_as_the_same_tree()
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        using var seeds = await TemporaryIndex.OfSeedsAsync();
        var fuzzer = new QueryFuzzer([.. seeds.Index.Search(new SearchRequest { Size = 100 }).Hits.Select(h => h.Paper.Title)], seed);

        for (var i = 0; i < 3000; i++)
        {
            var query = fuzzer.Query(i);
            var tree = QueryParser.Parse(query).Root;
            Assert.True(tree.Equals(QueryParser.Parse(QueryPrinter.Print(tree)).Root), $"seed {seed}, query {i}: {query}");
            Assert.Null(Record.Exception(() => seeds.Index.Search(query)) is { } e ? $"seed {seed}, query {i}: {query}: {e}" : null);
        }
    }
}
