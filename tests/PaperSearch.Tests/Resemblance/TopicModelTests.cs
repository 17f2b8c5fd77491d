using PaperSearch.Resemblance;
using PaperSearch.Tests.Sampling;
using PaperSearch.Text;

namespace PaperSearch.Tests.Resemblance;

/// <summary>What papers are compared by.</summary>
public sealed class TopicModelTests
{
    private static readonly string[] waves = [.. Enumerable.Range(0, 60).Select(i => $"wave{i}")];
    private static readonly string[] genes = [.. Enumerable.Range(0, 60).Select(i => $"gene{i}")];

    [Fact]
    public void Papers_of_one_topic_are_alike_though_they_share_no_word() => Samples.ForEachSeed(seed =>
    {
        var model = TopicModel.Of(RandomPapers(new Random(seed), 800));
        var (same, other) = (0f, 0f);
        // Two words may be further apart by the chance of which papers were drawn: all of them are compared.
        for (var i = 0; i < waves.Length; i += 4)
        {
            var compared = new PaperComparison(PaperWords.Of($"{waves[i]} {waves[i + 1]}", null), model);
            var near = PaperWords.Of($"{waves[i + 2]} {waves[i + 3]}", null);
            Assert.Equal(0, compared.WordsOf(near));
            same += compared.TopicsOf(near) * 4 / waves.Length;
            other += compared.TopicsOf(PaperWords.Of($"{genes[i + 2]} {genes[i + 3]}", null)) * 4 / waves.Length;
        }

        Assert.True(same > other + 0.1f, $"{same} {other}");
    });

    [Fact]
    public void Order_of_papers_does_not_matter() => Samples.ForEachSeed(seed =>
    {
        var random = new Random(seed);
        var papers = RandomPapers(random, 300);
        var model = TopicModel.Of(papers);
        random.Shuffle(papers);
        var other = TopicModel.Of(papers);

        Assert.Equal(model.AverageLength, other.AverageLength);
        Assert.True(model.Rarity.Table.SequenceEqual(other.Rarity.Table));
        Assert.Equal(model.Topics.Slots.ToArray(), other.Topics.Slots.ToArray());
        Assert.True(model.Topics.Rows.SequenceEqual(other.Topics.Rows));
        Assert.Equal(model.Topics.Scales.ToArray(), other.Topics.Scales.ToArray());
    });

    [Fact]
    public void Topics_are_an_orthonormal_basis() => Samples.ForEachSeed(seed =>
    {
        var topics = TopicModel.Of(RandomPapers(new Random(seed), 400)).Topics;

        Assert.True(topics.Topics >= 8 && topics.Topics % 8 == 0);
        for (var i = 0; i < topics.Topics; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = 0f;
                for (var row = 0; row < topics.Slots.Length; row++)
                {
                    var values = topics.Rows.Slice(row * topics.Topics, topics.Topics);
                    sum += values[i] * values[j] * topics.Scales[row] * topics.Scales[row];
                }
                Assert.Equal(i == j ? 1 : 0, sum, 0.05f);
            }
        }
    });

    [Fact]
    public void Vectors_are_those_of_the_plain_sums() => Samples.ForEachSeed(seed =>
    {
        var random = new Random(seed);
        var model = TopicModel.Of(RandomPapers(random, 400));
        var topics = model.Topics;
        foreach (var (_, packed) in RandomPapers(random, 20))
        {
            var words = new WordVector();
            words.Read(packed, model.Rarity, model.AverageLength);
            var plain = new double[topics.Topics];
            for (var i = 0; i < words.Count; i++)
            {
                var row = topics.Slots.IndexOf(words.Slots[i]);
                for (var topic = 0; row >= 0 && topic < plain.Length; topic++)
                {
                    plain[topic] += words.TopicWeights[i] * topics.Scales[row]
                        * topics.Rows[(row * plain.Length) + topic];
                }
            }
            var length = Math.Sqrt(plain.Sum(value => value * value));
            var projected = new float[topics.Topics];
            topics.Project(words, projected);

            for (var topic = 0; topic < plain.Length; topic++)
                Assert.Equal(length > 0 ? plain[topic] / length : 0, projected[topic], 1e-4);
        }
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    public void Few_papers_have_no_topics_and_are_compared_by_words(int count)
    {
        var model = TopicModel.Of(RandomPapers(new Random(1), count));

        Assert.Equal(0, model.Topics.Topics);
        var compared = new PaperComparison(PaperWords.Of("gravity waves", null), model);
        Assert.Equal(1, compared.WordsOf(PaperWords.Of("gravity waves", null)), 1e-5f);
        Assert.Equal(0, compared.TopicsOf(PaperWords.Of("gravity waves", null)));
    }

    internal static (ulong Hash, byte[] Words)[] RandomPapers(Random random, int count) =>
    [
        .. Enumerable.Range(0, count).Select(i =>
        {
            var topic = random.Next(2) == 0 ? waves : genes;
            var text = string.Join(' ', Enumerable.Range(0, random.Next(8, 20))
                .Select(_ => random.Next(8) == 0 ? $"other{random.Next(40)}" : topic[random.Next(topic.Length)]));
            return (StableHash.Of($"p{i}"), PaperWords.Of(text, null));
        }),
    ];
}
