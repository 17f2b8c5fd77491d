using PaperSearch.Resolving;

namespace PaperSearch.Resemblance;

/// <summary>
/// The words of one paper with their weights: BM25F times idf, as ranking weighs them with its default profile. Filled again for
/// each paper. For one thread.
/// </summary>
internal sealed class WordVector
{
    private readonly List<CountedWord> words = new(256);
    private int[] slots = new int[256];
    private float[] weights = new float[256];
    private float[] topicWeights = new float[256];
    private float[] counts = new float[256];

    /// <summary>How many different words there are.</summary>
    public int Count { get; private set; }

    /// <summary>The words, ascending.</summary>
    public ReadOnlySpan<int> Slots => slots.AsSpan(0, Count);

    public ReadOnlySpan<float> Weights => weights.AsSpan(0, Count);

    /// <summary>What each says of the paper's topics: <see cref="WordRarity.TopicIdfOf"/> in place of idf.</summary>
    public ReadOnlySpan<float> TopicWeights => topicWeights.AsSpan(0, Count);

    /// <summary>How often each stands in title and abstract.</summary>
    public ReadOnlySpan<float> Counts => counts.AsSpan(0, Count);

    /// <summary>The square root of the sum of the squares of all weights.</summary>
    public float Norm { get; private set; }

    /// <summary>That of the weights for topics.</summary>
    public float TopicNorm { get; private set; }

    /// <summary>Reads the words of a paper.</summary>
    /// <param name="packed">Its <see cref="PaperWords"/>.</param>
    /// <param name="rarity">How rare words are.</param>
    /// <param name="averageLength">The mean of <see cref="LengthOf"/> of the papers.</param>
    public void Read(ReadOnlySpan<byte> packed, WordRarity rarity, float averageLength)
    {
        PaperWords.Decode(packed, words);
        if (words.Count > slots.Length)
        {
            var size = 2 * words.Count;
            (slots, weights, topicWeights, counts) = (new int[size], new float[size], new float[size], new float[size]);
        }
        var profile = RankingProfile.Default;
        var length = profile.K1 * (1 - profile.B + (profile.B * LengthOf(words) / Math.Max(1, averageLength)));
        var (sum, topicSum) = (0f, 0f);
        for (var i = 0; i < words.Count; i++)
        {
            var occurrences = words[i].OccurrencesBy(profile);
            var saturated = occurrences / (occurrences + length);
            var (weight, topicWeight) = (
                rarity.IdfOf(words[i].Slot) * saturated, rarity.TopicIdfOf(words[i].Slot) * saturated);
            (slots[i], weights[i], topicWeights[i], counts[i]) =
                (words[i].Slot, weight, topicWeight, words[i].Title + words[i].Abstract);
            sum += weight * weight;
            topicSum += topicWeight * topicWeight;
        }
        Count = words.Count;
        (Norm, TopicNorm) = (MathF.Sqrt(sum), MathF.Sqrt(topicSum));
    }

    /// <summary>How long a paper is: its words, those of its title as the default profile weighs them.</summary>
    public static float LengthOf(List<CountedWord> words)
    {
        var length = 0f;
        foreach (var word in words)
            length += word.OccurrencesBy(RankingProfile.Default);
        return length;
    }
}
