namespace PaperSearch.Tests.Embedded.Topics;

/// <summary>When topics are learned, and that an answer does not depend on it.</summary>
public sealed class TopicKeeperTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("papersearch-test-");

    private string IndexPath => Path.Combine(folder.FullName, "index");

    private string TopicsPath => Path.Combine(IndexPath, "topics.bin");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Small_index_has_no_file_and_finds_similar_papers()
    {
        using var index = PaperIndex.Open(IndexPath);
        await index.ImportAsync(Papers(0, 200), TestContext.Current.CancellationToken);

        Assert.False(File.Exists(TopicsPath));
        Assert.Equal(10, index.Similar(PaperId.Parse("p7"))!.Papers.Count);
    }

    [Fact]
    public async Task Import_of_many_papers_learns_topics_and_again_when_they_are_many_more()
    {
        using (var index = PaperIndex.Open(IndexPath))
        {
            await index.ImportAsync(Papers(0, 2_100), TestContext.Current.CancellationToken);
            var first = File.ReadAllBytes(TopicsPath);
            await index.ImportAsync(Papers(2_100, 2_200), TestContext.Current.CancellationToken);
            Assert.Equal(first, File.ReadAllBytes(TopicsPath));
            await index.ImportAsync(Papers(2_200, 3_000), TestContext.Current.CancellationToken);
            Assert.NotEqual(first, File.ReadAllBytes(TopicsPath));
        }
        using var read = PaperIndex.Open(IndexPath, new PaperIndexOptions { ReadOnly = true });
        var kept = read.Similar(PaperId.Parse("p7"))!.Papers;
        File.WriteAllText(TopicsPath, "damaged");
        using var other = PaperIndex.Open(IndexPath, new PaperIndexOptions { ReadOnly = true });

        Assert.Equal(kept, other.Similar(PaperId.Parse("p7"))!.Papers);
    }

    private static IEnumerable<Paper> Papers(int from, int to) => Enumerable.Range(from, to - from).Select(i => new Paper
    {
        Id = PaperId.Parse($"p{i}"),
        Title = $"Topic{i % 40} number{i % 7} with thing{i % 11}",
        Abstract = $"Of topic{i % 40} and side{i % 13} in field{i % 5}",
    });
}
