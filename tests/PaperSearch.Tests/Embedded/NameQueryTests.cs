using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PaperSearch.Embedded;
using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.Writing;
using PaperSearch.Querying;

namespace PaperSearch.Tests.Embedded;

/// <summary>Names of usual words, which many papers have and few are meant by.</summary>
public sealed class NameQueryTests : IDisposable
{
    private readonly RAMDirectory directory = new();
    private readonly DirectoryReader reader;
    private readonly Snapshot snapshot;
    private readonly PostingsSource source;

    public NameQueryTests()
    {
        var schema = new PaperSchema(PaperFieldTable.Default);
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())))
        {
            for (var i = 0; i < 100; i++)
                writer.AddDocument(schema.ToDocument(new Paper { Id = PaperId.Parse($"p{i}"), Title = "A", Authors = [new Author("Wang", "Li")] }));
        }
        reader = DirectoryReader.Open(directory);
        snapshot = new Snapshot(reader, "names", DateTimeOffset.UnixEpoch);
        source = new PostingsSource(reader);
    }

    public void Dispose()
    {
        source.Dispose();
        reader.Dispose();
        directory.Dispose();
    }

    [Theory]
    [InlineData("Wang, L", 100)]
    [InlineData("Wang, X", 0)]
    public void Names_are_compared_to_the_end_when_there_is_time(string name, int papers) =>
        Assert.Equal(papers, Papers(name, new SearchClock(null, CancellationToken.None)));

    [Fact]
    public void Names_are_not_compared_on_when_the_time_is_used_up_or_the_search_cancelled()
    {
        Assert.Throws<TimeBudgetExceededException>(() => Papers("Wang, X", new SearchClock(TimeSpan.Zero, CancellationToken.None)));
        Assert.Throws<OperationCanceledException>(() => Papers("Wang, X", new SearchClock(null, new CancellationToken(canceled: true))));
    }

    private long Papers(string name, SearchClock clock) =>
        snapshot.CreateSearcher(clock).CreateNormalizedWeight(new NameQuery(name, ListPlace.Any, snapshot.Statistics, source))
            .GetScorer((AtomicReaderContext)reader.Leaves[0], null)?.GetCost() ?? 0;
}
