using System.Runtime.Intrinsics;

namespace PaperSearch.Resemblance;

/// <summary>
/// A space of topics in which papers are compared that share no words: an orthonormal basis of what the words of a sample of
/// papers vary in most (latent semantic indexing: Deerwester et al., "Indexing by latent semantic analysis", JASIS 1990). A paper
/// is put into it by its words. Only the space counts: cosines are the same in every basis of it. A byte each word and topic.
/// Immutable, thread-safe.
/// </summary>
internal sealed class TopicSpace
{
    /// <summary>How many topics there are at most.</summary>
    public const int MostTopics = 200;

    private readonly Dictionary<int, int> rowOf;
    private readonly int[] slots;
    private readonly float[] scales;
    private readonly sbyte[] rows;

    /// <param name="topics">How many topics there are, a multiple of eight.</param>
    /// <param name="slots">The words that have a row.</param>
    /// <param name="scales">For each what its row is multiplied by.</param>
    /// <param name="rows">For each word what it says of each topic.</param>
    public TopicSpace(int topics, int[] slots, float[] scales, sbyte[] rows)
    {
        if (topics % FloatVectors.Lanes != 0 || topics < 0 || topics > MostTopics || scales.Length != slots.Length
            || rows.Length != slots.Length * topics)
            throw new InvalidDataException("The topics are damaged.");
        Topics = topics;
        this.slots = slots;
        this.scales = scales;
        this.rows = rows;
        rowOf = new Dictionary<int, int>(slots.Length);
        for (var i = 0; i < slots.Length; i++)
            rowOf[slots[i]] = i;
    }

    public int Topics { get; }

    public ReadOnlySpan<int> Slots => slots;

    public ReadOnlySpan<float> Scales => scales;

    public ReadOnlySpan<sbyte> Rows => rows;

    /// <summary>The space of a basis.</summary>
    /// <param name="slots">The words, a row each.</param>
    /// <param name="basis">The rows one behind the other.</param>
    public static TopicSpace Of(int[] slots, float[] basis)
    {
        var topics = slots.Length == 0 ? 0 : basis.Length / slots.Length;
        var (scales, rows) = (new float[slots.Length], new sbyte[basis.Length]);
        for (var i = 0; i < slots.Length; i++)
        {
            var row = basis.AsSpan(i * topics, topics);
            var most = 0f;
            foreach (var value in row)
                most = Math.Max(most, Math.Abs(value));
            scales[i] = most / sbyte.MaxValue;
            for (var topic = 0; topic < topics && most > 0; topic++)
                rows[(i * topics) + topic] = (sbyte)MathF.Round(row[topic] / scales[i]);
        }
        return new TopicSpace(topics, slots, scales, rows);
    }

    /// <summary>Puts a paper into the space, as a vector of length 1; of zeros where its words say nothing of topics.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="into">The vector, as long as there are topics.</param>
    public void Project(WordVector words, Span<float> into)
    {
        into.Clear();
        for (var i = 0; i < words.Count; i++)
        {
            if (rowOf.TryGetValue(words.Slots[i], out var row))
                Add(into, rows.AsSpan(row * Topics, Topics), words.TopicWeights[i] * scales[row]);
        }
        var norm = MathF.Sqrt(FloatVectors.Dot(into, into));
        if (norm > 0)
        {
            foreach (ref var value in into)
                value /= norm;
        }
    }

    private static void Add(Span<float> to, ReadOnlySpan<sbyte> row, float times)
    {
        for (var i = 0; i < to.Length; i += FloatVectors.Lanes)
        {
            var bytes = Vector64.Create(row[i..]).ToVector128Unsafe();
            var values = Vector256.ConvertToSingle(Vector256.WidenLower(Vector128.WidenLower(bytes).ToVector256Unsafe()));
            (Vector256.Create<float>(to[i..]) + (values * times)).CopyTo(to[i..]);
        }
    }
}
