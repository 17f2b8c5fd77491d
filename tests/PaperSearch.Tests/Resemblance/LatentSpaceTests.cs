using PaperSearch.Resemblance;
using PaperSearch.Resolving;
using PaperSearch.Tests.Sampling;

namespace PaperSearch.Tests.Resemblance;

/// <summary>Papers by the topics that they share.</summary>
public sealed class LatentSpaceTests
{
    private static readonly string[] waves = ["gravity", "waves", "detectors", "noise", "mirrors", "lasers"];
    private static readonly string[] genes = ["genes", "cells", "proteins", "mutation", "tissue", "expression"];

    [Fact]
    public void Paper_of_the_same_topic_resembles_most_although_it_shares_no_word_with_the_first()
    {
        // Of a topic's words a paper has the half: the last of waves has none of the first paper's.
        string[] texts =
        [
            "gravity waves detectors", "waves detectors noise", "detectors noise mirrors",
            "noise mirrors lasers", "genes cells proteins", "cells proteins mutation",
            "proteins mutation tissue", "mutation tissue expression",
        ];
        var resemblance = LatentSpace.Of(VectorsOf(texts)).Resemblance([1, 1]);

        Assert.All(resemblance[..4], value => Assert.InRange(value, 0.1f, 1));
        Assert.All(resemblance[4..], value => Assert.InRange(value, 0, 0.01f));
        Assert.Equal(1, resemblance.Max());
    }

    [Fact]
    public void Equal_papers_give_equal_results_to_the_last_bit() => Samples.ForEachSeed(seed =>
    {
        var random = new Random(seed);
        var texts = Enumerable.Range(0, 70).Select(_ => RandomText(random)).ToArray();

        Assert.Equal(Resemblance(texts), Resemblance(texts));
    });

    // With no more papers than dimensions nothing is left out, so that the cosines themselves can be compared.
    [Fact]
    public void Few_papers_resemble_by_their_cosines() => Samples.ForEachSeed(seed =>
    {
        var random = new Random(seed);
        var texts = Enumerable.Range(0, 12).Select(_ => RandomText(random)).ToArray();
        var vectors = VectorsOf(texts);
        var cosines = Enumerable.Range(0, texts.Length).Select(i => Math.Max(0, Cosine(vectors, 0, i))).ToArray();
        var resemblance = LatentSpace.Of(vectors).Resemblance([1]);

        for (var i = 0; i < texts.Length; i++)
            Assert.Equal(cosines[i] / cosines.Max(), resemblance[i], 0.001f);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public void Papers_without_common_words_resemble_nothing(int count)
    {
        var texts = Enumerable.Range(0, count).Select(i => $"word{i}x").ToArray();
        var vectors = VectorsOf(texts);

        Assert.Equal(0, vectors.Words);
        Assert.All(count == 0 ? [] : LatentSpace.Of(vectors).Resemblance([1]), value => Assert.Equal(0, value));
    }

    private static float[] Resemblance(string[] texts) => LatentSpace.Of(VectorsOf(texts)).Resemblance([1, 0.5f]);

    private static float Cosine(TextVectors vectors, int one, int other)
    {
        var sum = 0f;
        for (var i = 0; i < vectors.TermsOf(one).Length; i++)
        {
            var at = vectors.TermsOf(other).IndexOf(vectors.TermsOf(one)[i]);
            if (at >= 0)
                sum += vectors.WeightsOf(one)[i] * vectors.WeightsOf(other)[at];
        }
        return sum;
    }

    private static string RandomText(Random random)
    {
        var topic = random.Next(2) == 0 ? waves : genes;
        return string.Join(' ', Enumerable.Range(0, random.Next(2, 7)).Select(_ => topic[random.Next(topic.Length)]));
    }

    private static TextVectors VectorsOf(string[] texts) =>
        TextVectors.Of(Array.ConvertAll(texts, text => PaperWords.Of(text, null)), RankingProfile.Default);
}
