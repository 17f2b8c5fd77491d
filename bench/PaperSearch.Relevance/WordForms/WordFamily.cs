using System.Runtime.InteropServices;

namespace PaperSearch.Relevance.WordForms;

/// <summary>Words with one stem, of which at most 64 are told apart, and the company they keep.</summary>
/// <param name="words">The words.</param>
/// <param name="company">Beside how many words they are looked at.</param>
internal sealed class WordFamily(string[] words, int company)
{
    private readonly string[] words = words.Length <= 64 ? words : words[..64];
    private readonly float[][] beside = [.. words.Take(64).Select(_ => new float[company])];
    private readonly int[] papers = new int[Math.Min(words.Length, 64)];
    private readonly Dictionary<ulong, int> together = [];

    /// <summary>Counts a paper.</summary>
    /// <param name="present">Words of the family in it.</param>
    /// <param name="around">The other words, by number.</param>
    public void Add(string[] present, ReadOnlySpan<int> around)
    {
        var mask = 0UL;
        foreach (var word in present)
        {
            if (Array.IndexOf(words, word) is not (>= 0 and var at))
                continue;
            mask |= 1UL << at;
            papers[at]++;
            foreach (var other in around)
                beside[at][other]++;
        }
        CollectionsMarshal.GetValueRefOrAddDefault(together, mask, out _)++;
    }

    /// <summary>Makes positive pointwise mutual information of the counts, of length one.</summary>
    /// <param name="frequency">In how many papers each other word stands.</param>
    /// <param name="all">The number of papers.</param>
    /// <param name="own">Words of the family among the others: no company.</param>
    public void Weigh(int[] frequency, int all, IEnumerable<int> own)
    {
        var left = own.ToArray();
        for (var at = 0; at < words.Length; at++)
        {
            var row = beside[at];
            foreach (var other in left)
                row[other] = 0;
            var sum = 0.0;
            for (var i = 0; i < row.Length; i++)
            {
                var expected = (double)papers[at] * frequency[i] / all;
                row[i] = row[i] > expected ? (float)(Math.Log(row[i] / expected) * row[i] / (row[i] + 1)) : 0;
                sum += row[i] * row[i];
            }
            var length = (float)Math.Sqrt(sum);
            for (var i = 0; length > 0 && i < row.Length; i++)
                row[i] /= length;
        }
    }

    /// <summary>The words far from one, as bits; of words in few papers it is not known.</summary>
    public ulong Far(string word, double least, int leastPapers)
    {
        var own = beside[Array.IndexOf(words, word)];
        var far = 0UL;
        for (var at = 0; at < words.Length; at++)
        {
            if (papers[at] >= leastPapers && own.Zip(beside[at], (a, b) => (double)a * b).Sum() < least)
                far |= 1UL << at;
        }
        return far;
    }

    /// <summary>How many papers have words of the family, and how many only such as the bits say.</summary>
    public (long All, long Only) Count(ulong bits) => (together.Values.Sum(count => (long)count),
        together.Where(mask => (mask.Key & ~bits) == 0).Sum(mask => (long)mask.Value));

    /// <summary>The words that the bits say.</summary>
    public IEnumerable<string> Names(ulong bits) => words.Where((_, at) => (bits & 1UL << at) != 0);
}
