using System.Security.Cryptography;
using PaperSearch.Searching;

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

    [Fact]
    public async Task Snapshots_keep_the_topics_they_were_taken_with_until_they_are_deleted()
    {
        using var index = PaperIndex.Open(IndexPath);
        await index.ImportAsync(Papers(0, 2_100), TestContext.Current.CancellationToken);
        var first = File.ReadAllBytes(TopicsPath);
        await index.CreateSnapshotAsync("a");
        var before = Alike("a");
        await index.ImportAsync(Papers(2_100, 2_200), TestContext.Current.CancellationToken);
        await index.CreateSnapshotAsync("b");
        Assert.Single(Directory.GetFiles(IndexPath, "topics*.bin"));

        // Both were taken with the file that goes aside; one of them is enough to keep it.
        await index.ImportAsync(Papers(2_200, 3_000), TestContext.Current.CancellationToken);
        var aside = Assert.Single(Directory.GetFiles(IndexPath, "topics-*.bin"));
        Assert.Equal(first, File.ReadAllBytes(aside));
        Assert.NotEqual(first, File.ReadAllBytes(TopicsPath));
        Assert.Equal(before, Alike("a"));
        await index.ImportAsync(Papers(3_000, 4_000), TestContext.Current.CancellationToken);
        Assert.Single(Directory.GetFiles(IndexPath, "topics-*.bin"));
        await index.CreateSnapshotAsync("c");
        await index.ImportAsync(Papers(4_000, 6_000), TestContext.Current.CancellationToken);
        Assert.Equal(2, Directory.GetFiles(IndexPath, "topics-*.bin").Length);
        Assert.Equal(before, Alike("a"));

        await index.DeleteSnapshotAsync("b");
        Assert.True(File.Exists(aside));
        await index.DeleteSnapshotAsync("a");
        Assert.False(File.Exists(aside));
        await index.DeleteSnapshotAsync("c");
        Assert.Empty(Directory.GetFiles(IndexPath, "topics-*.bin"));

        ValueList<SimilarPaper> Alike(string snapshot) =>
            index.Similar(new SimilarRequest { Paper = PaperId.Parse("p7"), Explain = true, Snapshot = snapshot })!.Papers;
    }

    [Fact]
    public async Task Check_of_an_index_tells_of_topics_that_cannot_be_used_and_what_to_do()
    {
        using var index = PaperIndex.Open(IndexPath);
        await index.ImportAsync(Papers(0, 2_100), TestContext.Current.CancellationToken);
        Assert.Empty((await index.VerifyAsync(TestContext.Current.CancellationToken)).Warnings);
        var whole = File.ReadAllBytes(TopicsPath);

        await TellsAsync("damaged", () => File.WriteAllBytes(TopicsPath, whole[..^1]));
        await TellsAsync("other rules", () => File.WriteAllBytes(TopicsPath, OfOtherAnalysis(whole)));
        await TellsAsync("missing", () => File.Delete(TopicsPath));
        await index.ImportAsync([], TestContext.Current.CancellationToken);
        Assert.Equal(whole, File.ReadAllBytes(TopicsPath));

        async Task TellsAsync(string what, Action spoil)
        {
            spoil();
            var report = await index.VerifyAsync(TestContext.Current.CancellationToken);
            Assert.True(report.IsSound);
            var warning = Assert.Single(report.Warnings);
            Assert.Contains(what, warning, StringComparison.Ordinal);
            Assert.Contains("papersearch import", warning, StringComparison.Ordinal);
            Assert.Equal(10, index.Similar(PaperId.Parse("p7"))!.Papers.Count);
        }
    }

    // The name of the rules begins behind the hash, the version and its own length.
    private static byte[] OfOtherAnalysis(byte[] file)
    {
        byte[] changed = [.. file];
        changed[37]++;
        SHA256.HashData(changed.AsSpan(32), changed);
        return changed;
    }

    private static IEnumerable<Paper> Papers(int from, int to) => Enumerable.Range(from, to - from).Select(i => new Paper
    {
        Id = PaperId.Parse($"p{i}"),
        Title = $"Topic{i % 40} number{i % 7} with thing{i % 11}",
        Abstract = $"Of topic{i % 40} and side{i % 13} in field{i % 5}",
    });
}
