namespace PaperSearch.People;

/// <summary>
/// What papers are about, as the weights of their words: of one paper a vector of length 1, of several the sum. Immutable.
/// </summary>
/// <param name="Words">The words by number, ascending, each once.</param>
/// <param name="Weights">The weight of each.</param>
internal readonly record struct WordProfile(int[] Words, float[] Weights)
{
    private const int FarFewer = 8;

    /// <summary>Of a paper without words.</summary>
    public static WordProfile None { get; } = new([], []);

    /// <summary>The sum of both.</summary>
    public WordProfile With(WordProfile other)
    {
        var words = new int[Words.Length + other.Words.Length];
        var weights = new float[words.Length];
        var (a, b, length) = (0, 0, 0);
        while (a < Words.Length || b < other.Words.Length)
        {
            var order = a == Words.Length ? 1 : b == other.Words.Length ? -1 : Words[a].CompareTo(other.Words[b]);
            words[length] = order <= 0 ? Words[a] : other.Words[b];
            weights[length++] = (order <= 0 ? Weights[a++] : 0) + (order >= 0 ? other.Weights[b++] : 0);
        }
        Array.Resize(ref words, length);
        Array.Resize(ref weights, length);
        return new WordProfile(words, weights);
    }

    /// <summary>The sum of the products of the weights of shared words.</summary>
    public float Dot(WordProfile other)
    {
        if (Words.Length > other.Words.Length)
            return other.Dot(this);
        var sum = 0f;
        if (other.Words.Length > FarFewer * Words.Length)
        {
            for (var (i, from) = (0, 0); i < Words.Length; i++)
            {
                var place = Array.BinarySearch(other.Words, from, other.Words.Length - from, Words[i]);
                from = place >= 0 ? place : ~place;
                sum += place >= 0 ? Weights[i] * other.Weights[place] : 0;
            }
            return sum;
        }
        for (var (a, b) = (0, 0); a < Words.Length && b < other.Words.Length;)
        {
            var (one, two) = (Words[a], other.Words[b]);
            if (one == two)
                sum += Weights[a] * other.Weights[b];
            a += one <= two ? 1 : 0;
            b += two <= one ? 1 : 0;
        }
        return sum;
    }
}
