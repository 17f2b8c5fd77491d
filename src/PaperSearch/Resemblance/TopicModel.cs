using PaperSearch.Text;

namespace PaperSearch.Resemblance;

/// <summary>
/// What papers are compared by: how rare words are, how long papers are, and the topics of a sample of the papers. Immutable,
/// thread-safe.
/// </summary>
/// <param name="Papers">How many papers there were when it was made.</param>
/// <param name="AverageLength">The mean length of papers, see <see cref="WordVector.LengthOf"/>.</param>
/// <param name="Rarity">How rare words are.</param>
/// <param name="Topics">The topics.</param>
internal sealed record TopicModel(int Papers, float AverageLength, WordRarity Rarity, TopicSpace Topics)
{
    /// <summary>Of how many papers topics are learned.</summary>
    public const int SampleSize = 20_000;

    /// <summary>Learns from papers.</summary>
    /// <param name="papers">
    /// The <see cref="PaperWords"/> of each with a hash that tells it from others, by which the sample is drawn and ordered, so
    /// that the order of the papers does not matter.
    /// </param>
    /// <param name="cancellation">Stops.</param>
    public static TopicModel Of(IEnumerable<(ulong Hash, byte[] Words)> papers, CancellationToken cancellation = default)
    {
        var having = new int[WordSlot.Count];
        var sample = new HashSample<byte[]>(SampleSize);
        var words = new List<CountedWord>();
        var (count, length) = (0, 0d);
        foreach (var paper in papers)
        {
            if ((count & 0x3FF) == 0)
                cancellation.ThrowIfCancellationRequested();
            PaperWords.Decode(paper.Words, words);
            foreach (var word in words)
                having[word.Slot]++;
            length += WordVector.LengthOf(words);
            count++;
            sample.Offer(paper.Hash, paper.Words);
        }
        var average = (float)(length / Math.Max(1, count));
        var rarity = WordRarity.Of(having, count);
        return new TopicModel(count, average, rarity, TopicTraining.Of([.. sample.Items], rarity, average, cancellation));
    }
}
