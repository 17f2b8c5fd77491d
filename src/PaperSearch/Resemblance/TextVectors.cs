using System.Runtime.InteropServices;
using PaperSearch.Resolving;

namespace PaperSearch.Resemblance;

/// <summary>
/// Some papers as vectors of the words that two of them share at least, weighted as ranking weights words (BM25F times idf), of
/// length 1. How rare a word is is told by these papers alone: what distinguishes them is what counts, and an answer needs
/// nothing but them. A paper that shares no word has an empty vector. Immutable.
/// </summary>
internal sealed class TextVectors
{
    private readonly int[] starts;
    private readonly int[] slots;
    private readonly int[] terms;
    private readonly float[] weights;

    private TextVectors(int[] starts, int[] slots, int[] terms, float[] weights)
    {
        this.starts = starts;
        this.slots = slots;
        this.terms = terms;
        this.weights = weights;
    }

    /// <summary>How many papers there are.</summary>
    public int Count => starts.Length - 1;

    /// <summary>How many words there are; terms are told by smaller numbers.</summary>
    public int Words => slots.Length;

    /// <summary>The <see cref="WordSlot"/> of a term.</summary>
    public int SlotOf(int term) => slots[term];

    /// <summary>The terms of a paper, each once.</summary>
    public ReadOnlySpan<int> TermsOf(int paper) => terms.AsSpan(starts[paper]..starts[paper + 1]);

    /// <summary>Their weights.</summary>
    public ReadOnlySpan<float> WeightsOf(int paper) => weights.AsSpan(starts[paper]..starts[paper + 1]);

    /// <summary>Reads papers.</summary>
    /// <param name="papers">The <see cref="PaperWords"/> of each.</param>
    /// <param name="profile">What an occurrence counts for, and how long papers are normalised.</param>
    public static TextVectors Of(IReadOnlyList<byte[]> papers, RankingProfile profile)
    {
        var ends = new int[papers.Count];
        var lengths = new float[papers.Count];
        var all = new List<CountedWord>(64 * papers.Count);
        var having = new Dictionary<int, int>(8192);
        var words = new List<CountedWord>();
        for (var paper = 0; paper < papers.Count; paper++)
        {
            PaperWords.Decode(papers[paper], words);
            foreach (var word in words)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(having, word.Slot, out _)++;
                lengths[paper] += word.OccurrencesBy(profile);
            }
            all.AddRange(words);
            ends[paper] = all.Count;
        }
        var (slots, idf) = Number(having, papers.Count);
        var starts = new int[papers.Count + 1];
        var (terms, weights) = (new List<int>(all.Count), new List<float>(all.Count));
        var average = Math.Max(1f, lengths.Sum() / Math.Max(1, lengths.Length));
        var at = 0;
        for (var paper = 0; paper < papers.Count; paper++)
        {
            var length = profile.K1 * (1 - profile.B + (profile.B * lengths[paper] / average));
            var sum = 0f;
            for (; at < ends[paper]; at++)
            {
                var term = having[all[at].Slot];
                if (term < 0)
                    continue;
                var occurrences = all[at].OccurrencesBy(profile);
                var weight = idf[term] * occurrences / (occurrences + length);
                terms.Add(term);
                weights.Add(weight);
                sum += weight * weight;
            }
            var toOne = sum > 0 ? 1 / MathF.Sqrt(sum) : 0;
            foreach (ref var weight in CollectionsMarshal.AsSpan(weights)[starts[paper]..])
                weight *= toOne;
            starts[paper + 1] = terms.Count;
        }
        return new TextVectors(starts, slots, [.. terms], [.. weights]);
    }

    /// <summary>Puts in place of how many papers have a word its number, -1 where one has it.</summary>
    private static (int[] Slots, float[] Idf) Number(Dictionary<int, int> having, int papers)
    {
        var (slots, idf) = (new List<int>(having.Count), new List<float>(having.Count));
        foreach (var (slot, count) in having)
        {
            having[slot] = count > 1 ? slots.Count : -1;
            if (count == 1)
                continue;
            slots.Add(slot);
            idf.Add(InverseDocumentFrequency.Of(papers, count));
        }
        return ([.. slots], [.. idf]);
    }
}
