using PaperSearch.Text;

namespace PaperSearch.People;

/// <summary>
/// How rare words are among the papers of an index, told by a sample: the papers with the least hashes, so that equal papers give
/// equal shares in whatever order they came in. Immutable, thread-safe.
/// </summary>
internal sealed class WordShares
{
    /// <summary>Of how many papers words are counted.</summary>
    private const int SampleSize = 10_000;

    private readonly Dictionary<int, float> idfs;
    private readonly float idfOfUnseen;

    /// <param name="papers">All papers, each with a hash that tells it from others.</param>
    /// <param name="wordsOf">The words of a paper by number, each once; filled into an empty list.</param>
    public WordShares(IEnumerable<(ulong Hash, int Paper)> papers, Action<int, List<int>> wordsOf)
    {
        var sample = new HashSample<int>(SampleSize);
        foreach (var (hash, paper) in papers)
            sample.Offer(hash, paper);
        var papersWith = new Dictionary<int, int>();
        var words = new List<int>();
        // In the order of the index, so that its pages are read once.
        foreach (var paper in sample.Items.Order())
        {
            words.Clear();
            wordsOf(paper, words);
            foreach (var word in words)
                papersWith[word] = papersWith.GetValueOrDefault(word) + 1;
        }
        idfs = papersWith.ToDictionary(word => word.Key, word => Idf(sample.Count, word.Value));
        idfOfUnseen = Idf(sample.Count, 0);
    }

    /// <summary>The profile of a paper: each word counts once, by its idf.</summary>
    /// <param name="words">Its words, ascending, each once.</param>
    public WordProfile Weigh(int[] words)
    {
        var weights = new float[words.Length];
        var squares = 0f;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = idfs.TryGetValue(words[i], out var idf) ? idf : idfOfUnseen;
            squares += weights[i] * weights[i];
        }
        var length = MathF.Sqrt(squares);
        for (var i = 0; i < weights.Length; i++)
            weights[i] /= length;
        return new WordProfile(words, weights);
    }

    private static float Idf(int papers, int having) => MathF.Log(1 + ((papers - having + 0.5f) / (having + 0.5f)));
}
