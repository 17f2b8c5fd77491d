using PaperSearch.Resolving;

namespace PaperSearch.Resemblance;

/// <summary>
/// How rare each word is among the papers of an index, by <see cref="WordSlot"/>: its idf in steps of 1/16, a byte a slot.
/// Immutable, thread-safe.
/// </summary>
internal sealed class WordRarity
{
    private const float Steps = 16;

    private readonly byte[] table;
    private readonly int papers;
    private readonly float[] idf;
    private readonly float[] topicIdf;

    /// <param name="table">For each slot its idf times 16; 0 for words that at most one paper has.</param>
    /// <param name="papers">How many papers there are.</param>
    public WordRarity(byte[] table, int papers)
    {
        this.table = table;
        this.papers = papers;
        idf = new float[byte.MaxValue + 1];
        for (var i = 1; i < idf.Length; i++)
            idf[i] = i / Steps;
        idf[0] = InverseDocumentFrequency.Of(papers, 1);
        topicIdf = Array.ConvertAll(idf, value => value * MathF.Sqrt(value));
    }

    /// <summary>For each slot its idf times 16; 0 for words that at most one paper has.</summary>
    public ReadOnlySpan<byte> Table => table;

    public float IdfOf(int slot) => idf[table[slot]];

    /// <summary>The idf to the power of 1.5: what the word says of topics, which usual words say little of.</summary>
    public float TopicIdfOf(int slot) => topicIdf[table[slot]];

    /// <summary>How many papers have the word, about: within a sixteenth.</summary>
    public int PapersWith(int slot) => (int)Math.Max(1, (papers + 1) / Math.Exp(IdfOf(slot)));

    /// <summary>Whether more than one paper has the word.</summary>
    public bool IsShared(int slot) => table[slot] != 0;

    /// <summary>Counts how many papers have each word.</summary>
    /// <param name="having">For each slot how many have it.</param>
    /// <param name="papers">How many papers there are.</param>
    public static WordRarity Of(ReadOnlySpan<int> having, int papers)
    {
        var table = new byte[WordSlot.Count];
        for (var slot = 0; slot < table.Length; slot++)
        {
            if (having[slot] > 1)
            {
                var steps = MathF.Round(Steps * InverseDocumentFrequency.Of(papers, having[slot]));
                table[slot] = (byte)Math.Clamp(steps, 1, byte.MaxValue);
            }
        }
        return new WordRarity(table, papers);
    }
}
