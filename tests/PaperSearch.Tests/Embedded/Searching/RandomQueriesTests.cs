using PaperSearch.Load.Fuzzing;
using PaperSearch.Querying;
using PaperSearch.Searching;
using PaperSearch.Tests.Sampling;

namespace PaperSearch.Tests.Embedded.Searching;

/// <summary>A short run of what <c>bench/PaperSearch.Load fuzz</c> does at length.</summary>
public sealed class RandomQueriesTests
{
    [Fact]
    public Task Random_queries_are_answered_and_their_canonical_text_reads_as_the_same_tree() =>
        Samples.ForEachSeedAsync(AnswersAsync);

    private static async Task AnswersAsync(int seed)
    {
        using var seeds = await TemporaryIndex.OfSeedsAsync();
        var fuzzer = new QueryFuzzer([.. seeds.Index.Search(new SearchRequest { Size = 100 }).Hits.Select(h => h.Paper.Title)],
            seed);

        for (var i = 0; i < 1500; i++)
        {
            var query = fuzzer.Query(i);
            var tree = QueryParser.Parse(query).Root;
            Assert.True(tree.Equals(QueryParser.Parse(QueryPrinter.Print(tree)).Root), $"query {i}: {query}");
            Assert.Null(
                Record.Exception(() => seeds.Index.Search(query)) is { } e ? $"query {i}: {query}: {e}" : null);
        }
    }

    [Fact]
    public Task In_order_of_date_for_which_no_scores_are_made_the_same_papers_match() => Samples.ForEachSeedAsync(async seed =>
    {
        string[] words = ["lattice", "graphs", "graph", "entropy", "neutrino", "spin", "spins", "spinning", "the"];
        var random = new Random(seed);
        using var papers = new TemporaryIndex();
        // More than a window of papers, in several segments.
        for (var import = 0; import < 3; import++)
        {
            await papers.Index.ImportAsync(
                Enumerable.Range(0, 3000).Select(i => new Paper
                {
                    Id = PaperId.Parse($"p{import}{i:0000}"),
                    Title = Words(1 + random.Next(4)),
                    Abstract = Words(random.Next(12)),
                }).ToList(),
                TestContext.Current.CancellationToken);
        }

        for (var i = 0; i < 30; i++)
        {
            var query = $"{Words(1 + random.Next(4))} {(random.Next(2) == 0 ? "=" : "")}spin "
                + $"{(random.Next(3) == 0 ? "gr*" : "")} {(random.Next(3) == 0 ? "-neutrino" : "")}";
            Assert.True(
                Found(papers.Index, query, SortOrder.Relevance).SequenceEqual(Found(papers.Index, query, SortOrder.Newest)),
                query);
        }

        string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)]));
    });

    private static string[] Found(PaperIndex index, string query, SortOrder sort) =>
        [.. index.Export(new SearchRequest { Query = query, Sort = sort }).Select(p => p.Id.Value).Order(StringComparer.Ordinal)];
}
