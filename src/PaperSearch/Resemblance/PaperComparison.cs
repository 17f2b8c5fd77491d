namespace PaperSearch.Resemblance;

/// <summary>
/// Compares one paper with others by words and by topics. The likeness of words is what a search for all of the paper's words
/// would score the other, as a part of what the paper scores itself, and to a fifth the cosine of both papers' words, which minds
/// that the other is about more; that of topics is a cosine. For one thread.
/// </summary>
internal sealed class PaperComparison
{
    private const float CosineShare = 0.2f;

    private readonly TopicModel model;
    private readonly WordVector own = new();
    private readonly WordVector other = new();
    private readonly float ownScore;
    private readonly float[] ownTopics;
    private readonly float[] otherTopics;

    /// <param name="paper">The <see cref="PaperWords"/> of the paper.</param>
    /// <param name="model">What papers are compared by.</param>
    public PaperComparison(ReadOnlySpan<byte> paper, TopicModel model)
    {
        this.model = model;
        (ownTopics, otherTopics) = (new float[model.Topics.Topics], new float[model.Topics.Topics]);
        own.Read(paper, model.Rarity, model.AverageLength);
        model.Topics.Project(own, ownTopics);
        for (var i = 0; i < own.Count; i++)
            ownScore += own.Counts[i] * own.Weights[i];
    }

    /// <summary>The words of the paper.</summary>
    public WordVector Words => own;

    /// <summary>How alike the words of another paper are, 0 to 1.</summary>
    /// <param name="paper">Its <see cref="PaperWords"/>.</param>
    public float WordsOf(ReadOnlySpan<byte> paper)
    {
        other.Read(paper, model.Rarity, model.AverageLength);
        var (sum, product) = (0f, 0f);
        for (var (i, j) = (0, 0); i < own.Count && j < other.Count;)
        {
            var (a, b) = (own.Slots[i], other.Slots[j]);
            if (a == b)
            {
                sum += own.Counts[i] * other.Weights[j];
                product += own.Weights[i] * other.Weights[j];
            }
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        return product > 0
            ? ((1 - CosineShare) * Math.Min(1, sum / ownScore)) + (CosineShare * Math.Min(1, product / (own.Norm * other.Norm)))
            : 0;
    }

    /// <summary>How alike its topics are, 0 to 1.</summary>
    /// <param name="paper">Its <see cref="PaperWords"/>.</param>
    public float TopicsOf(ReadOnlySpan<byte> paper)
    {
        other.Read(paper, model.Rarity, model.AverageLength);
        model.Topics.Project(other, otherTopics);
        return Math.Clamp(FloatVectors.Dot(ownTopics, otherTopics), 0, 1);
    }

    /// <summary>The words that a paper shares, those that say most first.</summary>
    /// <param name="paper">Its <see cref="PaperWords"/>.</param>
    /// <param name="most">How many at most.</param>
    public List<int> SharedWords(ReadOnlySpan<byte> paper, int most)
    {
        other.Read(paper, model.Rarity, model.AverageLength);
        var shared = new List<(float Weight, int Slot)>();
        for (var i = 0; i < other.Count; i++)
        {
            var at = own.Slots.BinarySearch(other.Slots[i]);
            if (at >= 0)
                shared.Add((own.Weights[at] * other.Weights[i], other.Slots[i]));
        }
        return [.. shared.OrderByDescending(word => word.Weight).ThenBy(word => word.Slot).Take(most).Select(word => word.Slot)];
    }
}
