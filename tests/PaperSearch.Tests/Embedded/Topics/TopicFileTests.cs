using PaperSearch.Embedded.Topics;
using PaperSearch.Resemblance;
using PaperSearch.Tests.Resemblance;
using PaperSearch.Tests.Sampling;

namespace PaperSearch.Tests.Embedded.Topics;

/// <summary>The file of what papers are compared by.</summary>
public sealed class TopicFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("papersearch-test-");

    private string TopicsPath => Path.Combine(folder.FullName, "topics.bin");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Model_is_read_as_it_was_written()
    {
        var model = TopicModel.Of(TopicModelTests.RandomPapers(new Random(1), 300));
        TopicFile.Write(TopicsPath, model);
        var read = TopicFile.Read(TopicsPath)!;

        Assert.Equal((model.Papers, model.AverageLength), (read.Papers, read.AverageLength));
        Assert.True(model.Rarity.Table.SequenceEqual(read.Rarity.Table));
        Assert.Equal(model.Topics.Topics, read.Topics.Topics);
        Assert.True(model.Topics.Rows.SequenceEqual(read.Topics.Rows));
    }

    [Fact]
    public void Missing_file_is_none() => Assert.Null(TopicFile.Read(TopicsPath));

    [Fact]
    public void Damaged_file_is_none() => Samples.ForEachSeed(seed =>
    {
        var random = new Random(seed);
        TopicFile.Write(TopicsPath, TopicModel.Of(TopicModelTests.RandomPapers(random, 100)));
        var bytes = File.ReadAllBytes(TopicsPath);
        bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
        File.WriteAllBytes(TopicsPath, bytes);
        Assert.Null(TopicFile.Read(TopicsPath));

        File.WriteAllBytes(TopicsPath, bytes[..random.Next(bytes.Length)]);
        Assert.Null(TopicFile.Read(TopicsPath));
    });
}
