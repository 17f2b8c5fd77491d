using System.Runtime.InteropServices;
using PaperSearch.Relevance.Corpus;

namespace PaperSearch.Relevance.AdjacentWords;

/// <summary>
/// A sample of the different runs of content words in texts, and the papers of each. Which runs are in the sample says a hash of
/// their words, so that a run is counted in all texts or in none, and one pass needs little memory.
/// </summary>
/// <param name="length">How many words a run has.</param>
/// <param name="oneOf">One of how many runs is in the sample.</param>
/// <param name="seed">Chooses the sample.</param>
internal sealed class WordRuns(int length, int oneOf, int seed)
{
    private readonly Dictionary<string, List<string>> papers = new(StringComparer.Ordinal);
    private readonly HashSet<string> sideBySide = new(StringComparer.Ordinal);
    private readonly List<SourceWord> words = [];

    /// <summary>Counts the runs of a text.</summary>
    public void Add(string text, string paper)
    {
        SourceWords.Read(text, words);
        var all = CollectionsMarshal.AsSpan(words);
        for (var i = 0; i + length <= all.Length; i++)
        {
            var run = all.Slice(i, length);
            if (!IsContent(run) || Hash(run) % (ulong)oneOf != 0)
                continue;
            var joined = Join(run);
            var ids = CollectionsMarshal.GetValueRefOrAddDefault(papers, joined, out _) ??= [];
            if (ids.Count == 0 || ids[^1] != paper)
                ids.Add(paper);
            if (SourceWords.AreSideBySide(text, run))
                sideBySide.Add(joined);
        }
    }

    /// <summary>Whether a run was counted in any text.</summary>
    public bool Has(string run) => papers.ContainsKey(run);

    /// <summary>
    /// The runs that so many papers have and that stand side by side somewhere, in an order of the seed's.
    /// </summary>
    public List<(string Run, List<string> Papers)> Drawn(int least, int most)
    {
        var runs = papers.Where(run => run.Value.Count >= least && run.Value.Count <= most && sideBySide.Contains(run.Key))
            .Select(run => (run.Key, run.Value)).OrderBy(run => run.Key, StringComparer.Ordinal).ToList();
        new Random(seed).Shuffle(CollectionsMarshal.AsSpan(runs));
        return runs;
    }

    private static bool IsContent(ReadOnlySpan<SourceWord> run)
    {
        foreach (var word in run)
        {
            if (!word.IsContent)
                return false;
        }
        return true;
    }

    private static string Join(ReadOnlySpan<SourceWord> run)
    {
        var joined = run[0].Text;
        for (var i = 1; i < run.Length; i++)
            joined = $"{joined} {run[i].Text}";
        return joined;
    }

    // FNV-1a: the same in every process, as hashes of strings are not.
    private ulong Hash(ReadOnlySpan<SourceWord> run)
    {
        var hash = 14695981039346656037UL ^ (uint)seed;
        foreach (var word in run)
        {
            foreach (var letter in word.Text)
                hash = (hash ^ letter) * 1099511628211UL;
            hash = (hash ^ ' ') * 1099511628211UL;
        }
        return hash ^ (hash >> 32);
    }
}
